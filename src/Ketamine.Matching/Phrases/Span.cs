namespace Ketamine.Matching.Phrases;

/// <summary>Words of a message that a concept covers.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
/// <param name="Cost">Letters that had to be mended.</param>
/// <param name="Letters">Letters in all.</param>
internal readonly record struct Span(int Start, int End, int Cost, int Letters)
{
    private const int LettersPerSlip = 4;
    private const int CarelessSlip = 4;

    /// <summary>Both, with what lies between.</summary>
    public Span To(Span next) => new(Start, next.End, Cost + next.Cost, Letters + next.Letters);

    /// <summary>Whether few enough letters had to be mended to believe it.</summary>
    /// <param name="carelessly">Whether the whole message is full of slips.</param>
    public static bool IsCredible(int cost, int letters, bool carelessly) => cost == 0 || cost * LettersPerSlip <= letters + (carelessly ? CarelessSlip : 0);
}
