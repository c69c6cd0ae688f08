using System.Globalization;
using System.Text;

namespace Ketamine.Matching.Phrases;

/// <summary>Cuts a message into words and sentences.</summary>
internal static class WordSplitter
{
    private const int MaxPiece = 8_000;

    /// <summary>A word as it stands in the text, folded, and the number of its sentence.</summary>
    public readonly record struct RawWord(string Text, int Sentence);

    public static List<RawWord> Split(string message)
    {
        var words = new List<RawWord>();
        var sentence = 0;
        foreach (var piece in Pieces(message))
        {
            sentence = Split(Letters.Fold(piece), sentence, words) + 1;
        }

        return words;
    }

    // Line ends part sentences, and folding reads only so many characters at once.
    private static IEnumerable<string> Pieces(string message)
    {
        foreach (var line in message.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            for (var start = 0; start < line.Length;)
            {
                var end = Math.Min(line.Length, start + MaxPiece);
                var space = end < line.Length ? line.LastIndexOf(' ', end - 1, end - start) : -1;
                end = space > start ? space : end;
                yield return line[start..end];
                start = end;
            }
        }
    }

    private static int Split(string text, int sentence, List<RawWord> words)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = WordLength(text, i);
            if (length > 0)
            {
                words.Add(new RawWord(text.Substring(i, length).Replace("'", "", StringComparison.Ordinal).TrimEnd('!', '*'), sentence));
                i += length;
            }
            else if (SymbolLength(text, i) is > 0 and var symbol)
            {
                words.Add(new RawWord(text.Substring(i, symbol), sentence));
                i += symbol;
            }
            else
            {
                sentence += Ends(text, i) ? 1 : 0;
                i++;
            }
        }

        return sentence;
    }

    private static int WordLength(string text, int start)
    {
        var i = start;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, start, i)))
        {
            i++;
        }

        return i - start;
    }

    // "k!ll", "$ick", "0.5" and "don't" are one word; "help!" and "end." are not.
    private static bool IsInside(string text, int start, int i)
    {
        var before = i > start ? text[i - 1] : ' ';
        var after = i + 1 < text.Length ? text[i + 1] : ' ';
        return text[i] switch
        {
            '\'' => char.IsLetter(before) && char.IsLetter(after),
            '.' or ',' => char.IsDigit(before) && char.IsDigit(after),
            '*' => i > start && (char.IsLetter(after) || after == '*' || before == '*'),
            '$' or '@' => char.IsLetter(after),
            '!' or '|' => char.IsLetter(before) && char.IsLetter(after),
            _ => false,
        };
    }

    private static int SymbolLength(string text, int i) =>
        Rune.TryGetRuneAt(text, i, out var rune) && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol ? rune.Utf16SequenceLength : 0;

    // Dots in a row are a pause, not an end: "I want to... die".
    private static bool Ends(string text, int i) => text[i] switch
    {
        '!' or '?' or ';' => true,
        '.' => (i == 0 || text[i - 1] != '.') && (i + 1 == text.Length || text[i + 1] == ' '),
        _ => false,
    };
}
