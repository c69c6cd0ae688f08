using Ketamine.Answering;
using Ketamine.Bot.Cards;
using Ketamine.Bot.Teams;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Activities;

/// <summary>Turns a reply into an activity: a card with a one-line summary where the channel shows cards, else Markdown text.</summary>
internal static class ReplyActivityFactory
{
    private static readonly HashSet<string> CardChannels = new(StringComparer.OrdinalIgnoreCase)
    {
        Channels.Msteams, Channels.Webchat, Channels.Directline, Channels.Emulator, "test",
    };

    /// <param name="notice">Stands beside the answer, never before it; null where none is due.</param>
    /// <param name="forPeople">The words that the person may have passed on to people; null where that is not offered.</param>
    public static IActivity Create(Reply reply, string? notice, string? forPeople, Texts texts, string? channel)
    {
        var activity = ShowsCards(channel)
            ? CardActivity(Card(reply, notice, forPeople, texts, Layout(channel)), Summary(reply))
            : MessageFactory.Text(new ReplyMarkdown(texts).Write(reply) + (notice is null ? "" : $"\n\n{notice}"));

        // Names what was said, so that a rating can be tied to it.
        var data = new JObject { ["receipt"] = reply.Receipt };
        activity.ChannelData = data;
        if (IsTeams(channel))
        {
            data["feedbackLoop"] = new JObject { ["type"] = "default" };
            activity.Entities = Citations.Of(reply, texts) is { } citations ? [citations] : [];
        }

        return activity;
    }

    public static IActivity CreateWelcome(KnowledgeBase knowledge, string? channel) =>
        ShowsCards(channel)
            ? CardActivity(new ReplyCard(knowledge.Texts).WriteWelcome(knowledge.Suggestions), knowledge.Texts[TextName.Title])
            : MessageFactory.Text(knowledge.Texts[TextName.Welcome]);

    private static JToken Card(Reply reply, string? notice, string? forPeople, Texts texts, CardLayout layout)
    {
        return reply is AnswerReply answer && notice is null ? WrittenCards.Of(answer, layout, Write) : Write();

        JObject Write() => new ReplyCard(texts, layout).Write(reply, notice, forPeople);
    }

    private static CardLayout Layout(string? channel) => IsTeams(channel) ? CardLayout.Folded : CardLayout.Whole;

    private static bool IsTeams(string? channel) => string.Equals(channel, Channels.Msteams, StringComparison.OrdinalIgnoreCase);

    private static bool ShowsCards(string? channel) => channel is not null && CardChannels.Contains(channel);

    // The card holds the whole reply; a text beside it would be shown twice.
    private static Activity CardActivity(JToken card, string summary)
    {
        var activity = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = card });
        activity.Summary = summary;
        return activity;
    }

    private static string Summary(Reply reply) => reply switch
    {
        AnswerReply { Entry: { } entry } => entry.Question,
        ClarificationReply clarification => FirstLine(clarification.Text),
        FallbackReply fallback => FirstLine(fallback.Text),
        SmalltalkReply smalltalk => FirstLine(smalltalk.Text),
        EscalationReply escalation => FirstLine(escalation.Text),
        RefusalReply refusal => FirstLine(refusal.Text),
        _ => throw new InvalidOperationException($"There is no summary for {reply.GetType().Name}."),
    };

    private static string FirstLine(string text) => text.Split('\n', 2)[0];
}
