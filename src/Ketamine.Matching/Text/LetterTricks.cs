using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ketamine.Matching.Text;

/// <summary>Undoes what people do to letters: accents, figures and marks in their place, letters held down or set apart.</summary>
internal static partial class LetterTricks
{
    private const string Special = "łøđıßæœ";
    private const string Plain = "lodisao";

    /// <summary>Small Latin letters without accents.</summary>
    public static string WithoutAccents(string plain)
    {
        var builder = new StringBuilder(plain.Length);
        foreach (var c in plain.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                var special = Special.IndexOf(c, StringComparison.Ordinal);
                builder.Append(special < 0 ? c : Plain[special]);
            }
        }

        return builder.ToString();
    }

    /// <summary>The typed text with letters joined that were set apart and have a wider gap between two words: "g o   n o w" is "go now".</summary>
    public static string JoinedBetweenGaps(string typed) => WithGaps().Replace(typed, match => string.Join(' ', Gap().Split(match.Value).Select(word => word.Replace(" ", "", StringComparison.Ordinal))));

    /// <summary>The plain text with letters that were set apart joined: "k i l l" is "kill".</summary>
    public static string Joined(string plain) => SetApart().Replace(plain, match => Separators().Replace(match.Value, ""));

    /// <summary>The plain text in which each word with figures, marks or held letters stands as the known word that it hides, where there is one.</summary>
    public static string Undone(string plain, Func<string, bool> isKnown) => Disguised().Replace(plain, match =>
        Spellings(match.Value).FirstOrDefault(isKnown) ?? match.Value);

    private static IEnumerable<string> Spellings(string word) =>
        new[] { word, Decoded(word, one: 'i'), Decoded(word, one: 'l') }.SelectMany(w => new[] { w, HeldDown().Replace(w, "$1$1"), HeldDown().Replace(w, "$1") }).SelectMany(Unmasked);

    // "k*ll": any letter may hide behind a star, and vowels mostly do.
    private static IEnumerable<string> Unmasked(string word) => word.IndexOf('*', StringComparison.Ordinal) is var star and >= 0
        ? "ieuaocthsrnlkd".Select(letter => $"{word[..star]}{letter}{word[(star + 1)..].Replace('*', letter)}")
        : [word];

    private static string Decoded(string word, char one) => string.Create(word.Length, (word, one), static (letters, from) =>
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

    // A word that opens and closes with a letter or figure and holds a letter, and a figure, a mark or a letter three times.
    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?=[^\s]*\p{L})(?=[^\s]*(?:[0-9!@$*|]|(\p{L})\1\1))[\p{L}0-9@$][\p{L}0-9!@$*|]*[\p{L}0-9@$](?![\p{L}\p{N}])")]
    private static partial Regex Disguised();

    [GeneratedRegex(@"(?<![\p{L}\p{N}])(?:[\p{L}0134!@$57](?:[.\-_*· /]|\.\s)){3,}[\p{L}0134!@$57](?![\p{L}\p{N}'])")]
    private static partial Regex SetApart();

    // Plain text has one space for any gap, so this comes before it.
    // Tried only where letters begin to stand apart, and never again inside: the time grows with the length alone.
    [GeneratedRegex(@"(?<!\S)(?<!(?<!\S)\p{L} )\p{L}(?>(?: \p{L}(?!\S))*)(?:\s{2,}\p{L}(?>(?: \p{L}(?!\S))*))+(?!\S)")]
    private static partial Regex WithGaps();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"[.\-_*· /\s]")]
    private static partial Regex Separators();

    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex HeldDown();
}
