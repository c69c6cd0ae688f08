using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Phrases;

/// <summary>Undoes what people do to letters: accents, figures and marks in their place, letters held down or set apart.</summary>
internal static partial class Letters
{
    private const string Special = "łøđıßæœ";
    private const string Plain = "lodisao";

    /// <summary>Marks that stand for a letter where letters surround them.</summary>
    public const string Marks = "!@$*|";

    /// <summary>Small Latin letters without accents, and letters that were set apart joined.</summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in PlainText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                var special = Special.IndexOf(c, StringComparison.Ordinal);
                builder.Append(special < 0 ? c : Plain[special]);
            }
        }

        return SetApart().Replace(builder.ToString(), match => Separators().Replace(match.Value, ""));
    }

    /// <summary>The spellings that a word with figures or marks in it may stand for; none where it has none.</summary>
    public static IEnumerable<string> Decoded(string word)
    {
        if (!word.Any(c => char.IsDigit(c) || Marks.Contains(c, StringComparison.Ordinal)) || !word.Any(char.IsLetter))
        {
            yield break;
        }

        yield return Decode(word, one: 'i');
        yield return Decode(word, one: 'l');
    }

    /// <summary>The word with letters that were held down let go: twice at most, then once.</summary>
    public static IEnumerable<string> Released(string word)
    {
        if (!HeldDown().IsMatch(word))
        {
            yield break;
        }

        yield return HeldDown().Replace(word, "$1$1");
        yield return HeldDown().Replace(word, "$1");
    }

    private static string Decode(string word, char one) => string.Create(word.Length, (word, one), static (letters, from) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = from.word[i] switch
            {
                '0' => 'o',
                '1' or '!' or '|' => from.one,
                '3' => 'e',
                '4' or '@' => 'a',
                '5' or '$' => 's',
                '7' => 't',
                '8' => 'b',
                var other => other,
            };
        }
    });

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[\p{L}0134!@$57](?:[.\-_*· /]|\.\s)){3,}[\p{L}0134!@$57](?![\p{L}\p{N}'])")]
    private static partial Regex SetApart();

    [GeneratedRegex(@"[.\-_*· /\s]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex HeldDown();
}
