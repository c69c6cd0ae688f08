using System.Globalization;
using Ketamine.Answering;

namespace Ketamine.Bot.Commands;

/// <summary>The countries that a person may name, by two letters or by name.</summary>
internal static class Regions
{
    private static readonly IReadOnlyList<RegionInfo> All =
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures)
            .Where(culture => !culture.IsNeutralCulture && culture.LCID != CultureInfo.InvariantCulture.LCID)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper))
            .DistinctBy(region => (region.TwoLetterISORegionName, region.NativeName)),
    ];

    // ISO 3166 reserves the letters UK, which people use, beside GB.
    private static readonly (string Key, string Code) ReservedCode = (WholeMessage.Key("UK"), "GB");

    private static readonly Dictionary<string, string> CodeByKey = Keys()
        .DistinctBy(pair => pair.Key)
        .ToDictionary(pair => pair.Key, pair => pair.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> NameByCode = All
        .DistinctBy(region => region.TwoLetterISORegionName)
        .ToDictionary(region => region.TwoLetterISORegionName, region => region.EnglishName, StringComparer.Ordinal);

    /// <summary>The code of the country that a text names; null where it names none.</summary>
    public static string? CodeOf(string text) => CodeByKey.GetValueOrDefault(WholeMessage.Key(text));

    public static string NameOf(string code) => NameByCode.TryGetValue(code, out var name) ? $"{name} ({code})" : code;

    // Codes come first: no name may hide one.
    private static IEnumerable<(string Key, string Code)> Keys() =>
        All.Select(region => (WholeMessage.Key(region.TwoLetterISORegionName), region.TwoLetterISORegionName))
            .Append(ReservedCode)
            .Concat(All.Select(region => (WholeMessage.Key(region.EnglishName), region.TwoLetterISORegionName)))
            .Concat(All.Select(region => (WholeMessage.Key(region.NativeName), region.TwoLetterISORegionName)));
}
