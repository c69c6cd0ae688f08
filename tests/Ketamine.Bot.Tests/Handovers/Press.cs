using Ketamine.Bot.Handovers;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Handovers;

/// <summary>Buttons of cards, and messages that press them.</summary>
internal static class Press
{
    /// <summary>The data of the card's button with that title; null where it has none.</summary>
    public static JObject? Find(JToken card, string title) => (JObject?)card["actions"]!.FirstOrDefault(action => (string?)action["title"] == title)?["data"];

    /// <summary>Presses the button with that title.</summary>
    public static Activity On(JToken card, string title, string? answer = null)
    {
        var data = (JObject)(Find(card, title) ?? throw new InvalidOperationException($"There is no button {title}.")).DeepClone();
        if (answer is not null)
        {
            data[HandoverPress.AnswerBox] = answer;
        }

        return On(data);
    }

    public static Activity On(JObject data) => new(ActivityTypes.Message) { Value = data, ReplyToId = "card-1" };

    public static Activity On(HandoverStep step) => On(HandoverPress.Of(step));
}
