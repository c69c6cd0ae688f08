using Ketamine.Bot.Feedback;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Teams;

/// <summary>A rating by the feedback buttons of Teams, put in the words of <see cref="FeedbackRequest"/>.</summary>
internal static class SubmittedFeedback
{
    /// <summary>The name of the invoke activity.</summary>
    public const string Name = "message/submitAction";

    public static bool IsIn(IInvokeActivity activity) =>
        activity.Name == Name && activity.Value is JObject value && value["actionName"] is JValue { Value: FeedbackRequest.Name };

    public static JObject ToRequest(IInvokeActivity activity, string receipt)
    {
        var value = (activity.Value as JObject)?["actionValue"] as JObject;
        return new JObject
        {
            ["rating"] = (value?["reaction"] as JValue)?.Value switch { "like" => "up", "dislike" => "down", _ => null },
            ["receipt"] = receipt,
            ["reason"] = Reason((value?["feedback"] as JValue)?.Value as string),
        };
    }

    // Teams sends what was typed as JSON within JSON.
    private static string? Reason(string? feedback)
    {
        try
        {
            return string.IsNullOrEmpty(feedback) ? null : (JObject.Parse(feedback)["feedbackText"] as JValue)?.Value as string;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
