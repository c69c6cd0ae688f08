namespace Ketamine.Knowledge.Phrases;

/// <summary>Places that follow one another without other words between them.</summary>
public sealed record Phrase(IReadOnlyList<Place> Places)
{
    /// <summary>A phrase of plain words.</summary>
    public static Phrase OfWords(string text) =>
        new([.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Place([new Term.Word(word.ToLowerInvariant())]))]);
}

/// <summary>One place in a phrase: any of these may stand there.</summary>
public sealed record Place(IReadOnlyList<Term> Any);

/// <summary>What may stand in a place.</summary>
public abstract record Term
{
    private Term()
    {
    }

    /// <summary>A word as it is typed.</summary>
    public sealed record Word(string Text) : Term;

    /// <summary>Words that follow one another.</summary>
    public sealed record Words(Phrase Phrase) : Term;

    /// <summary>Any phrase of the concept of that name.</summary>
    public sealed record Concept(string Name) : Term;
}
