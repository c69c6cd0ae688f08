using Ketamine.Answering;
using Ketamine.Knowledge;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>Writes each outcome as an Adaptive Card.</summary>
internal sealed class ReplyCard(Texts texts)
{
    private const int MaxActions = 6;

    private readonly AnswerCard _answer = new(texts);

    public JObject Write(Reply reply) => reply switch
    {
        AnswerReply answer => Card(_answer.Body(answer), Say(answer.FollowUps), reply.Disclaimer),
        ClarificationReply clarification => Card([AdaptiveCard.Text(clarification.Text)], Say(clarification.Candidates.Select(c => c.Entry)), reply.Disclaimer),
        FallbackReply fallback => Card([AdaptiveCard.Text(fallback.Text)], Say(fallback.Nearest), reply.Disclaimer),
        SmalltalkReply smalltalk => Card(Markdown.Blocks(smalltalk.Text).Select(AdaptiveCard.Text), [], reply.Disclaimer),
        _ => throw new InvalidOperationException($"There is no card for {reply.GetType().Name}."),
    };

    public JObject WriteWelcome() => Card(Markdown.Blocks(texts[TextName.Welcome]).Select(AdaptiveCard.Text), [], texts[TextName.Disclaimer]);

    private static JObject Card(IEnumerable<JObject> body, IEnumerable<JObject> actions, string disclaimer)
    {
        var last = AdaptiveCard.Small(disclaimer);
        last["separator"] = true;
        return AdaptiveCard.Create(body.Append(last), actions.Take(MaxActions));
    }

    private static IEnumerable<JObject> Say(IEnumerable<Entry> entries) => entries.Select(entry => AdaptiveCard.Say(entry.Question));
}
