using System.Text;
using System.Text.Json;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.DirectLine.Conversations;

/// <summary>Reads a request's body as one JSON object, within limits of size and depth.</summary>
internal static class JsonBody
{
    public const int MaxBytes = 256 * 1024;

    public const int MaxDepth = 128;

    /// <summary>The object, an empty one where there is no body, or why it was refused.</summary>
    public static async Task<JsonReading> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        int count;
        while ((count = await request.Body.ReadAsync(buffer, cancellation)) > 0)
        {
            if (body.Length + count > MaxBytes)
            {
                return new JsonRefused(Refusal.BodyTooLarge);
            }

            body.Write(buffer, 0, count);
        }

        return body.Length == 0 ? new JsonRead([]) : Parse(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
    }

    private static JsonReading Parse(string text)
    {
        using var reader = new JsonTextReader(new StringReader(text)) { MaxDepth = MaxDepth, DateParseHandling = DateParseHandling.None };
        try
        {
            // Newtonsoft, which the Bot Framework needs, also reads comments, undefined and constructors, and would write them back.
            using var strict = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = MaxDepth });
            return JToken.ReadFrom(reader) is JObject json && !reader.Read()
                ? new JsonRead(json)
                : new JsonRefused(Refusal.BadArgument("Send one JSON object."));
        }
        catch (Exception e) when (e is JsonReaderException or System.Text.Json.JsonException)
        {
            return new JsonRefused(Refusal.BadArgument($"The body is no JSON, or nested deeper than {MaxDepth} levels. Send one JSON object."));
        }
    }

    /// <summary>A text member; null where it is absent or no text.</summary>
    public static string? Text(this JObject json, string name) => json[name] is JValue { Type: JTokenType.String, Value: string text } ? text : null;
}

/// <summary>What a body turned out to be.</summary>
internal abstract record JsonReading;

/// <summary>It is one JSON object.</summary>
internal sealed record JsonRead(JObject Json) : JsonReading;

/// <summary>It cannot be used.</summary>
internal sealed record JsonRefused(Refusal Refusal) : JsonReading;
