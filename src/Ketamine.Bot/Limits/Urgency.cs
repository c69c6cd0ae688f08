using System.Text.Json;
using Ketamine.Bot.Answers;

namespace Ketamine.Bot.Limits;

/// <summary>Whether a request holds the message of a person in danger, by the rules alone.</summary>
internal sealed class Urgency(LiveAnswerer live)
{
    // Above the largest body: what people write never goes to a file.
    private const int InMemory = 1024 * 1024;

    /// <summary>Reads the message out of an activity or a question, and leaves the body to be read again.</summary>
    public async ValueTask<bool> IsInAsync(HttpRequest request, CancellationToken cancellation)
    {
        request.EnableBuffering(InMemory);
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, cancellationToken: cancellation);
            return Text(body.RootElement) is { } text && live.Current.IsUrgent(text);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            request.Body.Position = 0;
        }
    }

    private static string? Text(JsonElement body) =>
        body.ValueKind != JsonValueKind.Object ? null
        : body.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()
        : body.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String ? question.GetString()
        : null;
}
