using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ketamine.Matching.Text;

namespace Ketamine.Answering.Curating;

/// <summary>Makes the id of an entry from its question: the file name, so lower-case letters, digits and hyphens.</summary>
public static partial class Slug
{
    private const int Longest = 60;

    /// <summary>The id; empty where the text has no Latin letter or digit.</summary>
    public static string Of(string text)
    {
        var bare = string.Concat(PlainText.Of(text).Normalize(NormalizationForm.FormD).Where(IsNoAccent)).Replace("'", "", StringComparison.Ordinal);
        var slug = Other().Replace(bare, "-").Trim('-');
        if (slug.Length <= Longest)
        {
            return slug;
        }

        var end = slug.LastIndexOf('-', Longest);
        return slug[..(end > 0 ? end : Longest)];
    }

    private static bool IsNoAccent(char c) => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark;

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
