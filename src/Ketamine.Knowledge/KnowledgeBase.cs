namespace Ketamine.Knowledge;

/// <summary>All that the bot knows and says, read and checked as a whole; never changes once read.</summary>
public sealed class KnowledgeBase
{
    private readonly Dictionary<string, Entry> _byId;

    internal KnowledgeBase(IReadOnlyList<Entry> entries)
    {
        Entries = entries;
        _byId = entries.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    public IReadOnlyList<Entry> Entries { get; }

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required Texts Texts { get; init; }

    /// <summary>Other names for things; empty in a table base.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Empty;

    /// <summary>What triage looks for; null in a table base, which has no triage.</summary>
    public SafetyProtocol? Safety { get; init; }

    /// <summary>Where people find help, by country; none in a table base.</summary>
    public HelpLines HelpLines { get; init; } = HelpLines.None;

    /// <summary>The folder or table file that was read.</summary>
    public required string Path { get; init; }

    /// <summary>"sha256:" and the hash of everything that can change a reply; the calibration is not part of it.</summary>
    public required string Version { get; init; }

    /// <summary>The content of <c>calibration.json</c>, or null where the base has none.</summary>
    public string? Calibration { get; init; }

    /// <summary>The entry of that id, or null.</summary>
    public Entry? Find(string? id) => id is not null && _byId.TryGetValue(id, out var entry) ? entry : null;
}
