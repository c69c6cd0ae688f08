using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Cards;
using Ketamine.Bot.Telemetry;
using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Ketamine.Bot.Teams;

/// <summary>The search beside the compose box: a page of answers, each a card to insert.</summary>
internal sealed class MessageExtension(LiveAnswerer live, AnswerDesk desk)
{
    /// <summary>The name of the parameter that holds what is typed, in the app's manifest too.</summary>
    public const string Parameter = "question";

    private const int MostOnPage = 25;

    public MessagingExtensionResponse Search(MessagingExtensionQuery? query, IMessageActivity asked)
    {
        var answerer = live.Current;
        var typed = query?.Parameters?.FirstOrDefault(parameter => parameter.Name == Parameter)?.Value as string ?? "";
        var texts = answerer.Knowledge.Texts;
        if (string.IsNullOrWhiteSpace(typed))
        {
            return List([.. answerer.Knowledge.Suggestions], TextName.SearchHint);
        }

        if (typed.Length > Answerer.MaxCharacters)
        {
            return Message(texts[TextName.TooLong]);
        }

        var reply = desk.Answer(answerer, new Question(typed) { Region = ClientCountry.Of(asked) }, Door.Of(asked.ChannelId));
        var found = EntrySearch.Find(typed, reply, answerer.Knowledge);
        return reply switch
        {
            // Help comes first, but half a word may look like danger and be the beginning of a question.
            EscalationReply escalation => Results(Page(found, query?.QueryOptions).Select(Chosen).Prepend(Result(escalation, escalation.Text, texts))),
            RefusalReply refusal => Results([Result(refusal, refusal.Text, texts)]),
            _ => List(found, TextName.SearchNothing),
        };

        MessagingExtensionAttachment Chosen(Entry entry) => Result(answerer.Show(entry), entry.Question, texts);

        MessagingExtensionResponse List(IReadOnlyList<Entry> found, TextName nothing) =>
            found.Count == 0 ? Message(texts[nothing]) : Results(Page(found, query?.QueryOptions).Select(Chosen));
    }

    private static IEnumerable<Entry> Page(IReadOnlyList<Entry> found, MessagingExtensionQueryOptions? options) =>
        found.Skip(Math.Max(options?.Skip ?? 0, 0)).Take(Math.Clamp(options?.Count ?? MostOnPage, 1, MostOnPage));

    private static MessagingExtensionAttachment Result(Reply reply, string title, Texts texts) => new()
    {
        ContentType = AdaptiveCard.ContentType,
        Content = new ReplyCard(texts, CardLayout.Folded).WriteInserted(reply),
        Preview = new ThumbnailCard { Title = title, Text = reply.Entry is { } entry ? Fold.Of(entry, CardLayout.Folded).InSight[0] : null }.ToAttachment(),
    };

    private static MessagingExtensionResponse Results(IEnumerable<MessagingExtensionAttachment> found) =>
        new(new MessagingExtensionResult("list", "result", [.. found]));

    private static MessagingExtensionResponse Message(string text) =>
        new(new MessagingExtensionResult { Type = "message", Text = text });
}
