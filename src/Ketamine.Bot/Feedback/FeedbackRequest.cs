using Ketamine.Answering;
using Ketamine.Storage.Feedback;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Feedback;

/// <summary>What a person sends to rate a reply: <c>{ rating, receipt, reason? }</c>.</summary>
internal sealed record FeedbackRequest(Rating Rating, Receipt Receipt, string ReceiptText, string? Reason)
{
    /// <summary>The name of an event that rates, and the action of a card's button that does.</summary>
    public const string Name = "feedback";

    private const int MaxReceipt = 400;

    /// <summary>Whether the value of a message is a rating.</summary>
    public static bool IsIn(object? value) => value is JObject data && data["action"] is JValue { Value: Name };

    /// <summary>Null where the value does not say what was rated and how.</summary>
    public static FeedbackRequest? Parse(object? value)
    {
        if (value is not JObject data || Text(data, "receipt") is not { Length: > 0 and <= MaxReceipt } text || text.Any(c => char.IsControl(c) || char.IsSurrogate(c)))
        {
            return null;
        }

        Rating? rating = Text(data, "rating") switch
        {
            "up" => Rating.Up,
            "down" => Rating.Down,
            _ => null,
        };
        return rating is { } given && Receipt.Parse(text) is { } receipt
            ? new FeedbackRequest(given, receipt, text, Text(data, "reason") is { Length: > 0 } reason ? reason : null)
            : null;
    }

    private static string? Text(JObject data, string name) => (data[name] as JValue)?.Value as string;
}
