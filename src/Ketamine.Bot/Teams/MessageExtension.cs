using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Cards;
using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Ketamine.Bot.Teams;

/// <summary>The search beside the compose box: a page of answers, each a card to insert.</summary>
internal sealed class MessageExtension(LiveAnswerer live)
{
    /// <summary>The name of the parameter that holds what is typed, in the app's manifest too.</summary>
    public const string Parameter = "question";

    private const int MostOnPage = 25;

    public MessagingExtensionResponse Search(MessagingExtensionQuery? query)
    {
        var answerer = live.Current;
        var typed = query?.Parameters?.FirstOrDefault(parameter => parameter.Name == Parameter)?.Value as string ?? "";
        if (typed.Length > Answerer.MaxCharacters)
        {
            return Message(answerer.Knowledge.Texts[TextName.TooLong]);
        }

        var found = string.IsNullOrWhiteSpace(typed) ? [.. answerer.Knowledge.Suggestions] : EntrySearch.Find(typed, answerer.Answer(new Question(typed)), answerer.Knowledge);
        if (found.Count == 0)
        {
            return Message(answerer.Knowledge.Texts[string.IsNullOrWhiteSpace(typed) ? TextName.SearchHint : TextName.SearchNothing]);
        }

        var page = Page(found, query?.QueryOptions).Select(entry => Result(answerer.Show(entry), answerer.Knowledge.Texts));
        return new MessagingExtensionResponse(new MessagingExtensionResult("list", "result", [.. page]));
    }

    private static IEnumerable<Entry> Page(IReadOnlyList<Entry> found, MessagingExtensionQueryOptions? options) =>
        found.Skip(Math.Max(options?.Skip ?? 0, 0)).Take(Math.Clamp(options?.Count ?? MostOnPage, 1, MostOnPage));

    private static MessagingExtensionAttachment Result(AnswerReply reply, Texts texts)
    {
        var entry = reply.Entry!;
        var preview = new ThumbnailCard { Title = entry.Question, Text = Fold.Of(entry, CardLayout.Folded).InSight[0] };
        return new MessagingExtensionAttachment
        {
            ContentType = AdaptiveCard.ContentType,
            Content = new ReplyCard(texts, CardLayout.Folded).WriteInserted(reply),
            Preview = preview.ToAttachment(),
        };
    }

    private static MessagingExtensionResponse Message(string text) =>
        new(new MessagingExtensionResult { Type = "message", Text = text });
}
