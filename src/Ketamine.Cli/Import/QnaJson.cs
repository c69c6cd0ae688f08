using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Cli.Import;

/// <summary>Reads the JSON of QnA Maker and custom question answering, whatever the case of its names.</summary>
internal static class QnaJson
{
    /// <summary>The JSON with the line of each part.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static JToken Parse(string text)
    {
        // Dates stay the texts that they are.
        using var reader = new JsonTextReader(new StringReader(text)) { DateParseHandling = DateParseHandling.None };
        return JToken.Load(reader, new JsonLoadSettings { LineInfoHandling = LineInfoHandling.Load });
    }

    public static int LineOf(JToken token) => ((IJsonLineInfo)token).LineNumber;

    /// <summary>What an object calls so; null where it has no such name, or where it is no object.</summary>
    public static JToken? Get(JToken? token, string name) => (token as JObject)?.GetValue(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>A text or number as text; empty where there is none.</summary>
    public static string Text(JToken? token) => token is JValue { Value: not null } value ? Convert.ToString(value.Value, CultureInfo.InvariantCulture) ?? "" : "";

    public static List<ImportedPrompt> Prompts(JToken? prompts) => prompts is JArray list
        ? [.. list.OrderBy(Order).Select(prompt => new ImportedPrompt(Text(Get(prompt, "qnaId")), Text(Get(prompt, "displayText"))))]
        : [];

    /// <summary>Metadata as an object of names and values, or as a list of objects with name and value.</summary>
    public static List<KeyValuePair<string, string>> Metadata(JToken? metadata) => metadata switch
    {
        JObject map => [.. map.Properties().Select(property => KeyValuePair.Create(property.Name, Text(property.Value)))],
        JArray list => [.. list.Select(item => KeyValuePair.Create(Text(Get(item, "name")), Text(Get(item, "value"))))],
        _ => [],
    };

    private static double Order(JToken prompt) => double.TryParse(Text(Get(prompt, "displayOrder")), CultureInfo.InvariantCulture, out var order) ? order : 0;
}
