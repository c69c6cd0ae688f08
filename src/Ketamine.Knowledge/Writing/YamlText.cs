using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ketamine.Knowledge.Writing;

/// <summary>Writes one text as a YAML scalar: bare where that is safe and easy to edit, else between double quotes.</summary>
internal static partial class YamlText
{
    private static readonly string[] NotTexts = ["true", "false", "yes", "no", "on", "off", "null", "none"];

    /// <summary>A scalar on a line of its own.</summary>
    public static string Of(string text) => Bare().IsMatch(text) && !NotTexts.Contains(text, StringComparer.OrdinalIgnoreCase) ? text : Quoted(text);

    /// <summary>A list on one line.</summary>
    public static string Inline(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(t => BareInList().IsMatch(t) ? t : Quoted(t)))}]";

    private static string Quoted(string text)
    {
        var builder = new StringBuilder("\"");
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(rune.Value switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                _ => IsPrintable(rune) ? rune.ToString() : Escape(rune),
            });
        }

        return builder.Append('"').ToString();
    }

    private static bool IsPrintable(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);

    private static string Escape(Rune rune) =>
        rune.IsBmp ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}") : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");

    // Starts with a letter, holds no ": " or " #", and does not end with a colon or a space.
    [GeneratedRegex(@"\A\p{L}(?:[\p{L}\p{Nd},.;!?'’&/%()+=-]|:(?=[^\s])|[ ](?=[^ #]))*\z")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9._-]*\z")]
    private static partial Regex BareInList();
}
