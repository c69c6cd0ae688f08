using System.Globalization;

namespace Ketamine.Bot.DirectLine.Conversations;

/// <summary>Keeps the locale that a client names where it is one that exists.</summary>
internal static class KnownLocale
{
    private static readonly HashSet<string> Names =
        CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The locale, else the widest part of it that exists, else null.</summary>
    /// <remarks>The Bot Framework makes a culture of any name that looks like one, and the runtime keeps it for ever: made-up names would fill the memory.</remarks>
    public static string? Of(string? text)
    {
        for (var name = text; !string.IsNullOrEmpty(name); name = name[..Math.Max(0, name.LastIndexOf('-'))])
        {
            if (Names.Contains(name))
            {
                return name;
            }
        }

        return null;
    }
}
