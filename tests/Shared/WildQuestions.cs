using System.Text;

namespace Ketamine.Tests;

/// <summary>Questions as an attacker writes them.</summary>
internal static class WildQuestions
{
    /// <summary>What some program or other takes for more than text.</summary>
    public static readonly string[] Syntax =
        ["AND", "NOT (", "\"~2^5", "[a TO b]", "+*:*", "question:/.*/", "' OR 1=1 --", "{{7*7}}", "${jndi:ldap://x}", "=HYPERLINK(\"x\")", "@SUM(1)", "<script>", "](javascript:alert(1))", "\u202E", "\0", "%00", "\uFFFF", "\uD83D"];

    /// <summary>What changes how a text is written and not what is read.</summary>
    public static readonly Func<string, string>[] Disguises =
    [
        text => text.Normalize(NormalizationForm.FormD),
        text => text.Normalize(NormalizationForm.FormKC),
        text => $"\u202E{text}\u202C",
        text => $"\u2067{text}\u2069",
        text => string.Join('\u200B', text.ToCharArray()),
        text => string.Join("\u2060\uFEFF", text.ToCharArray()),
        text => text.Replace('e', 'е').Replace('o', 'о').Replace('a', 'а'),
        text => text.Replace('i', 'і').Replace('c', 'с').Replace('p', 'р'),
        text => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c)),
        text => text.Replace(' ', '\u00A0'),
        text => $"\n\t {text.Replace(" ", " \t\n ", StringComparison.Ordinal)} \r\n",
        text => text.ToUpperInvariant(),
        text => $"{text} \uD83D",
    ];

    /// <summary>What is sent ten thousand times over in one message.</summary>
    public static readonly string[] Repeated = ["word ", "ketamine depression treatment. ", "a\u0301\u0323\u200B", "(((("];
}
