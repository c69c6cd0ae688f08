namespace Ketamine.Matching.Phrases;

/// <summary>Where a combination was found: the range of each of its steps, in their order.</summary>
public sealed record PhraseMatch(IReadOnlyList<WordRange> Steps);

/// <summary>Words of a message.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
public readonly record struct WordRange(int Start, int End)
{
    public bool Overlaps(WordRange other) => Start < other.End && other.Start < End;

    public bool Contains(int word) => word >= Start && word < End;
}
