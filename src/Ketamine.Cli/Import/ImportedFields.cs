using Ketamine.Knowledge;

namespace Ketamine.Cli.Import;

/// <summary>The metadata that an entry has fields for.</summary>
internal sealed record ImportedFields(RiskClass Risk, Audience Audience, IReadOnlyList<string> Regions)
{
    /// <summary>The fields, and the metadata that fits none of them.</summary>
    public static (ImportedFields Fields, IReadOnlyList<KeyValuePair<string, string>> Others) Of(IReadOnlyList<KeyValuePair<string, string>> metadata)
    {
        var fields = new ImportedFields(RiskClass.General, Audience.Everyone, []);
        var rest = new List<KeyValuePair<string, string>>();
        foreach (var pair in metadata)
        {
            if (fields.With(pair.Key.ToLowerInvariant(), pair.Value) is { } changed)
            {
                fields = changed;
            }
            else
            {
                rest.Add(pair);
            }
        }

        return (fields, rest);
    }

    private ImportedFields? With(string name, string value) => name switch
    {
        "risk" when Parse<RiskClass>(value) is { } risk => this with { Risk = risk },
        "audience" when Parse<Audience>(value) is { } audience => this with { Audience = audience },
        "region" or "regions" when Codes(value) is { Count: > 0 } codes => this with { Regions = codes },
        _ => null,
    };

    private static T? Parse<T>(string value)
        where T : struct, Enum => value.All(char.IsAsciiLetter) && Enum.TryParse<T>(value, ignoreCase: true, out var parsed) ? parsed : null;

    private static List<string>? Codes(string value)
    {
        var codes = value.ToUpperInvariant().Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        return codes.All(code => code.Length == 2 && code.All(char.IsAsciiLetterUpper)) ? [.. codes] : null;
    }
}
