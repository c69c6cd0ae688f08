using System.Globalization;
using System.Text;

namespace Ketamine.Matching.Text;

/// <summary>Brings typed text into one form, so that what looks the same is the same: compatibility forms composed, invisible marks gone, look-alike letters Latin.</summary>
public static class PlainText
{
    /// <summary>Longer messages are cut: nobody asks a question in more characters, and time per message stays bounded.</summary>
    public const int MaxLength = 12_000;

    /// <summary>The text in lower case, without accents on Latin letters' look-alikes, invisible marks or lone surrogates, and with single spaces.</summary>
    public static string Of(string text)
    {
        var composed = WithoutLoneSurrogates(text.Length > MaxLength ? text[..MaxLength] : text).Normalize(NormalizationForm.FormKC);
        var builder = new StringBuilder(composed.Length);
        foreach (var rune in composed.EnumerateRunes())
        {
            Append(builder, rune);
        }

        return builder.ToString().Trim();
    }

    private static void Append(StringBuilder builder, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.LowercaseLetter when rune.IsAscii:
                builder.Append((char)rune.Value);
                return;
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                return;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                if (builder.Length > 0 && builder[^1] != ' ')
                {
                    builder.Append(' ');
                }

                return;
            default:
                builder.Append(LookAlikes.Latin(Rune.ToLowerInvariant(rune)));
                return;
        }
    }

    private static string WithoutLoneSurrogates(string text)
    {
        var lone = false;
        for (var i = 0; i < text.Length && !lone; i++)
        {
            lone = char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) && ++i > 0);
        }

        return lone ? string.Concat(text.EnumerateRunes().Where(r => r != Rune.ReplacementChar)) : text;
    }
}
