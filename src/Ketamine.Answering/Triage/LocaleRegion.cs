namespace Ketamine.Answering.Triage;

/// <summary>The country in a locale: "en-GB" is GB; a language alone names none.</summary>
public static class LocaleRegion
{
    /// <summary>The two-letter country code, or null.</summary>
    public static string? Of(string? locale)
    {
        var parts = locale?.Split('-', '_') ?? [];
        var region = parts.Skip(1).TakeWhile(part => part.Length > 1).FirstOrDefault(part => part.Length == 2 && part.All(char.IsAsciiLetter));
        return region?.ToUpperInvariant();
    }
}
