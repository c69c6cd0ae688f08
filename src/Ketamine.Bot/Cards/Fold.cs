using System.Text.RegularExpressions;
using Ketamine.Knowledge;

namespace Ketamine.Bot.Cards;

/// <summary>An answer parted in what is in sight and what waits behind a button.</summary>
/// <param name="InSight">Blocks of Markdown.</param>
/// <param name="Behind">Blocks of Markdown; empty where all is in sight.</param>
internal sealed partial record Fold(IReadOnlyList<string> InSight, IReadOnlyList<string> Behind)
{
    /// <summary>The most characters of an answer that is shown at once.</summary>
    public const int Long = 500;

    public static Fold Of(Entry entry, CardLayout layout)
    {
        // A supplied answer stands unbroken in one block.
        if (entry.Supplied)
        {
            return new Fold([entry.Answer], []);
        }

        var blocks = Markdown.Blocks(entry.Answer).ToList();
        return layout == CardLayout.Folded && entry.Answer.Length > Long && MayWait(entry) ? AfterFirstSentence(blocks) : new Fold(blocks, []);
    }

    // What a person may need at once is never a button away.
    private static bool MayWait(Entry entry) => entry.Risk is RiskClass.General or RiskClass.Personal;

    private static Fold AfterFirstSentence(List<string> blocks)
    {
        var parts = IsParagraph(blocks[0]) ? SentenceEnd().Split(blocks[0], 2) : [blocks[0]];
        return new Fold([parts[0]], [.. parts.Skip(1), .. blocks.Skip(1)]);
    }

    // The items of a list and the lines of a quotation belong together.
    private static bool IsParagraph(string block) => !ListOrQuote().IsMatch(block);

    [GeneratedRegex(@"(?<=[.!?][)*_""”]*)\s+(?=[\p{Lu}\p{Nd}*_""“\[(])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"^\s*([-*+>#|]\s|\d+[.)]\s)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ListOrQuote();
}
