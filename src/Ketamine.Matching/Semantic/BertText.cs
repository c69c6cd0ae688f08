using System.Globalization;
using System.Text;

namespace Ketamine.Matching.Semantic;

/// <summary>Writes a text as BERT's uncased vocabulary expects it: lower case, no accents, each word and sign apart.</summary>
/// <remarks>
/// BertTokenizer of Microsoft.ML.Tokenizers is not used for this: it joins the words of two lines, drops signs such as
/// "+" and "$", splits words at zero-width characters and throws on lone surrogates. Emoji are dropped here too: to the
/// vocabulary they would all be the same unknown word.
/// </remarks>
internal static class BertText
{
    public static string Normalize(ReadOnlySpan<char> text)
    {
        var clean = Clean(text);
        // Plain ASCII has no accents, and most messages are that.
        var decomposed = Ascii.IsValid(clean) ? clean : clean.Normalize(NormalizationForm.FormD);
        return Separate(decomposed);
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                clean.Append(' ');
            }
            else if (!IsInvisible(rune))
            {
                clean.Append(IsPicture(rune) ? new Rune(' ') : rune);
            }
        }

        return clean.ToString();
    }

    private static string Separate(string text)
    {
        var words = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPunctuation(rune) || IsIdeograph(rune.Value))
            {
                words.Append(' ').Append(rune).Append(' ');
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                words.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return words.ToString();
    }

    private static bool IsPicture(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is (UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol);

    private static bool IsInvisible(Rune rune) =>
        // A lone surrogate comes as the replacement character.
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsPunctuation(Rune rune) =>
        rune.IsAscii ? char.IsPunctuation((char)rune.Value) || char.IsSymbol((char)rune.Value) : Rune.IsPunctuation(rune);

    private static bool IsIdeograph(int value) =>
        value is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2CEAF) or (>= 0x2F800 and <= 0x2FA1F);
}
