namespace Ketamine.Matching.Phrases;

/// <summary>Words of a message that a concept covers.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
/// <param name="Cost">Letters that had to be mended.</param>
/// <param name="Letters">Letters in all.</param>
internal readonly record struct Span(int Start, int End, int Cost, int Letters)
{
    /// <summary>Both, with what lies between.</summary>
    public Span To(Span next) => new(Start, next.End, Cost + next.Cost, Letters + next.Letters);

    /// <summary>Whether few enough letters had to be mended to believe it.</summary>
    public static bool IsCredible(int cost, int letters) => cost == 0 || cost * 4 <= letters;
}
