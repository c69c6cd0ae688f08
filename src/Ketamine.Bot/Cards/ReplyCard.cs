using Ketamine.Answering;
using Ketamine.Bot.Handovers;
using Ketamine.Knowledge;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Cards;

/// <summary>Writes each outcome as an Adaptive Card.</summary>
internal sealed class ReplyCard(Texts texts, CardLayout layout = CardLayout.Whole)
{
    private const int MaxActions = 6;
    private const int MostOffered = 3;

    private readonly AnswerCard _answer = new(texts, layout);
    private readonly HelpCard _help = new(texts, layout);

    /// <param name="notice">Stands after what is said; null where none is due.</param>
    /// <param name="forPeople">The words that the button "Ask a person" would pass on; null where there is no such button.</param>
    public JObject Write(Reply reply, string? notice = null, string? forPeople = null) => reply switch
    {
        AnswerReply answer => Card(_answer.Body(answer), Say(answer.FollowUps), reply, notice),
        ClarificationReply clarification => Card([AdaptiveCard.Text(clarification.Text)], [.. Say(clarification.Offered.Take(MostOffered)), .. AskAPerson(forPeople)], reply, notice),
        FallbackReply fallback => Card([AdaptiveCard.Text(fallback.Text)], [.. Say(fallback.Offered.Take(MostOffered)), .. AskAPerson(forPeople)], reply, notice),
        SmalltalkReply smalltalk => Card(Markdown.Blocks(smalltalk.Text).Select(AdaptiveCard.Text), [], reply, notice),
        EscalationReply escalation => Card(_help.Body(escalation), [], reply, notice: null),
        RefusalReply refusal => Card(_help.Body(refusal), [], reply, notice),
        _ => throw new InvalidOperationException($"There is no card for {reply.GetType().Name}."),
    };

    /// <summary>An answer that a person puts into a conversation which the bot may be no part of: nothing in it calls the bot.</summary>
    public JObject WriteInserted(Reply reply)
    {
        var body = reply switch
        {
            AnswerReply answer => _answer.Body(answer),
            EscalationReply escalation => _help.Body(escalation),
            RefusalReply refusal => _help.Body(refusal),
            _ => throw new InvalidOperationException($"Nobody inserts {reply.GetType().Name}."),
        };
        return AdaptiveCard.Create(body.Append(AdaptiveCard.Disclaimer(reply.Disclaimer)), []);
    }

    /// <summary>The welcome, with questions to begin with.</summary>
    public JObject WriteWelcome(IEnumerable<Entry> suggestions) => AdaptiveCard.Create(
        Markdown.Blocks(texts[TextName.Welcome]).Select(AdaptiveCard.Text).Append(AdaptiveCard.Disclaimer(texts[TextName.Disclaimer])),
        Say(suggestions).Take(MaxActions));

    private JObject Card(IEnumerable<JObject> body, IEnumerable<JObject> actions, Reply reply, string? notice)
    {
        var shown = (notice is null ? body : body.Append(AdaptiveCard.Container("emphasis", AdaptiveCard.Small(notice)))).Append(AdaptiveCard.Disclaimer(reply.Disclaimer)).ToList();
        var ratings = Ratings(reply);
        var left = MaxActions - ratings.Length - shown.Count(block => (string?)block["type"] == AdaptiveCard.ActionSet);
        return AdaptiveCard.Create(shown, actions.Take(left).Concat(ratings));
    }

    // Teams puts buttons of its own below each reply.
    private JObject[] Ratings(Reply reply) => layout == CardLayout.Folded
        ? []
        : [AdaptiveCard.Rate(texts[TextName.Helpful], "up", reply.Receipt), AdaptiveCard.Rate(texts[TextName.NotHelpful], "down", reply.Receipt)];

    private IEnumerable<JObject> AskAPerson(string? question) =>
        question is null ? [] : [AdaptiveCard.Submit(texts[TextName.AskAPerson], HandoverPress.Of(new HandoverStep.Ask(question)))];

    private static IEnumerable<JObject> Say(IEnumerable<Entry> entries) => entries.Select(entry => AdaptiveCard.Say(entry.Question));
}
