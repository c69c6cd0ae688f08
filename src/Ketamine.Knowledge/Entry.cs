namespace Ketamine.Knowledge;

/// <summary>One reviewed question and answer: a file of the knowledge base, shown word for word.</summary>
public sealed record Entry
{
    /// <summary>The file name without its ending: stable for ever.</summary>
    public required string Id { get; init; }

    /// <summary>The folder that holds the file.</summary>
    public required string Group { get; init; }

    public required string Question { get; init; }

    /// <summary>Other ways in which people ask the same.</summary>
    public required IReadOnlyList<string> Alternates { get; init; }

    /// <summary>The answer as Markdown; for a supplied entry the supplied text alone.</summary>
    public required string Answer { get; init; }

    /// <summary>What an editor added to a supplied answer, as Markdown; null where there is none.</summary>
    public EditorNote? Note { get; init; }

    /// <summary>True where the answer was supplied from outside and stands word for word.</summary>
    public bool Supplied { get; init; }

    public required RiskClass Risk { get; init; }

    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>The day on which the answer was last checked against its sources; null in a table base.</summary>
    public DateOnly? Reviewed { get; init; }

    /// <summary>The last day on which the answer may be shown without a note; null in a table base.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>A clinician's sign-off; null where none happened.</summary>
    public ClinicalReview? ClinicalReview { get; init; }

    /// <summary>Ids of entries that a person would ask next.</summary>
    public required IReadOnlyList<string> FollowUps { get; init; }

    public Audience Audience { get; init; }

    /// <summary>Two-letter country codes in which the answer holds; empty: everywhere.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>SHA-256 of all that is shown of the entry, as 64 lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The canonical question and its alternates.</summary>
    public IEnumerable<string> Phrasings => Alternates.Prepend(Question);

    /// <summary>Whether the answer is past its review date on a day; a table base never is.</summary>
    public bool IsExpired(DateOnly today) => ReviewBy is { } last && today > last;
}

/// <summary>An editor's note to a supplied answer.</summary>
/// <param name="Text">Markdown without the block quote marks.</param>
/// <param name="ComesFirst">Whether the note stands before the supplied text.</param>
public sealed record EditorNote(string Text, bool ComesFirst);

/// <summary>A clinician's sign-off of an entry.</summary>
/// <param name="EntryHash">The first 12 digits or more of the hash that the entry had; an edit voids the sign-off.</param>
public sealed record ClinicalReview(string Name, string Role, DateOnly Date, string EntryHash)
{
    public bool Covers(Entry entry) =>
        EntryHash.Length >= 12 && entry.Hash.StartsWith(EntryHash, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What harm a wrong or missing answer could do; the value in front matter is the lower-case name.</summary>
public enum RiskClass
{
    General,
    Personal,
    Urgent,
    Crisis,
    Refuse,
}

/// <summary>For whom an answer is written; the value in front matter is the lower-case name.</summary>
public enum Audience
{
    Everyone,
    Patients,
    Professionals,
}
