using System.Buffers;
using System.Text;

namespace Ketamine.Matching.Text;

/// <summary>Cuts plain text into words: runs of letters, digits and inner apostrophes or hyphens.</summary>
internal static class Words
{
    // With the mark or space after it.
    private const int TypicalLength = 5;

    public readonly record struct Word(int Start, int Length)
    {
        public int End => Start + Length;
    }

    public static List<Word> Of(ReadOnlySpan<char> text)
    {
        var words = new List<Word>((text.Length / TypicalLength) + 1);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (IsLetterOrDigit(text, i)
                || (start >= 0 && text[i] is '\'' or '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1])));
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(new Word(start, i - start));
                start = -1;
            }
        }

        return words;
    }

    // Half of a pair is judged by the whole: some are letters, and emoji are none.
    private static bool IsLetterOrDigit(ReadOnlySpan<char> text, int at) => char.IsAscii(text[at]) ? char.IsAsciiLetterOrDigit(text[at]) : char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1])
        ? Rune.IsLetterOrDigit(new Rune(text[at - 1], text[at]))
        : Rune.DecodeFromUtf16(text[at..], out var rune, out _) == OperationStatus.Done && Rune.IsLetterOrDigit(rune);

    /// <summary>The words alone, without marks: two texts that differ in marks only have the same.</summary>
    public static string Joined(string text) => string.Join(' ', Texts(text));

    public static List<string> Texts(string text) => [.. Of(text).Select(w => text.Substring(w.Start, w.Length))];
}
