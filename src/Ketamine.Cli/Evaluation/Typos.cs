namespace Ketamine.Cli.Evaluation;

/// <summary>Misspells texts: one insertion, deletion, replacement or swap at a random letter every so many characters, the same for the same text.</summary>
/// <param name="every">How many characters have one typo among them; a shorter text has one too.</param>
internal sealed class Typos(int every)
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    public string In(string text)
    {
        var random = TextSeed.Random(text);
        var count = Math.Max(1, text.Length / every);
        // From the end, so that a typo does not move the stretches before it.
        for (var i = count - 1; i >= 0; i--)
        {
            text = TypoWithin(text, i * text.Length / count, (i + 1) * text.Length / count, random);
        }

        return text;
    }

    private static string TypoWithin(string text, int start, int end, Random random)
    {
        var letters = Enumerable.Range(start, end - start).Where(i => char.IsLetter(text[i])).ToList();
        if (letters.Count == 0)
        {
            return text;
        }

        var at = letters[random.Next(letters.Count)];
        return random.Next(4) switch
        {
            0 => text.Insert(at, Letter(random).ToString()),
            1 => text.Remove(at, 1),
            2 when CanSwap(text, at) => $"{text[..at]}{text[at + 1]}{text[at]}{text[(at + 2)..]}",
            _ => $"{text[..at]}{OtherLetter(text[at], random)}{text[(at + 1)..]}",
        };
    }

    // A swap of equal letters, or with a space, would be no typo or two.
    private static bool CanSwap(string text, int at) => at + 1 < text.Length && char.IsLetter(text[at + 1]) && text[at + 1] != text[at];

    private static char Letter(Random random) => Letters[random.Next(Letters.Length)];

    private static char OtherLetter(char letter, Random random)
    {
        var other = Letter(random);
        return other == char.ToLowerInvariant(letter) ? Letters[(Letters.IndexOf(other) + 1) % Letters.Length] : other;
    }
}
