using System.Text;

namespace Ketamine.Matching.Text;

/// <summary>A stretch of a text that is read as something else.</summary>
internal readonly record struct Replacement(int Start, int End, string ReadAs)
{
    /// <summary>The text with the replacements made; they must be in order and apart.</summary>
    public static string Apply(string text, IReadOnlyList<Replacement> replacements)
    {
        if (replacements.Count == 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        var copied = 0;
        foreach (var replacement in replacements)
        {
            result.Append(text, copied, replacement.Start - copied).Append(replacement.ReadAs);
            copied = replacement.End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
