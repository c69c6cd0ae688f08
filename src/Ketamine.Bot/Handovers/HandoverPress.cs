using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Handovers;

/// <summary>The steps as the data of a card's buttons.</summary>
internal static class HandoverPress
{
    /// <summary>The id of the box in which a person writes the answer.</summary>
    public const string AnswerBox = "answer";

    private const string ActionName = "handover";
    private const int MaxId = 64;

    /// <summary>The data of the button for a step; the answer itself comes from the box.</summary>
    public static JObject Of(HandoverStep step) => step switch
    {
        HandoverStep.Ask ask => Data("ask", "question", ask.Words),
        HandoverStep.Agree agree => Data("agree", "question", agree.Words),
        HandoverStep.Decline => Data("decline"),
        HandoverStep.Take take => Data("take", "id", take.Id),
        HandoverStep.Answer answer => Data("answer", "id", answer.Id),
        _ => throw new InvalidOperationException($"There is no button for {step}."),
    };

    /// <summary>Whether the value of a message is such a press.</summary>
    public static bool IsIn(object? value) => value is JObject data && Text(data, "action") == ActionName;

    /// <summary>Null where the value is no press that can be understood.</summary>
    public static HandoverStep? Parse(object? value) => value is not JObject data ? null : Text(data, "step") switch
    {
        "ask" when Words(data) is { } words => new HandoverStep.Ask(words),
        "agree" when Words(data) is { } words => new HandoverStep.Agree(words),
        "decline" => new HandoverStep.Decline(),
        "take" when Id(data) is { } id => new HandoverStep.Take(id),
        "answer" when Id(data) is { } id => new HandoverStep.Answer(id, Text(data, AnswerBox)?.Trim() ?? ""),
        _ => null,
    };

    private static JObject Data(string step) => new() { ["action"] = ActionName, ["step"] = step };

    private static JObject Data(string step, string name, string value)
    {
        var data = Data(step);
        data[name] = value;
        return data;
    }

    private static string? Words(JObject data) => Text(data, "question") is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    private static string? Id(JObject data) => Text(data, "id") is { Length: > 0 and <= MaxId } id ? id : null;

    private static string? Text(JObject data, string name) => (data[name] as JValue)?.Value as string;
}
