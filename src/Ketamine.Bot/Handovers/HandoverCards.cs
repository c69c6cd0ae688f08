using System.Globalization;
using Ketamine.Bot.Cards;
using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Handovers;

/// <summary>The cards of a handover. What people wrote is shown as plain text, whatever marks it holds.</summary>
internal sealed class HandoverCards(Texts texts)
{
    /// <summary>The most characters of an answer.</summary>
    public const int MaxAnswer = 4_000;

    /// <summary>Asks whether the question may be passed on, and shows the words that would be.</summary>
    public Activity Consent(string question, int days) => Message(
        texts[TextName.HandoverConsent],
        [
            .. Markdown.Blocks(WithDays(texts[TextName.HandoverConsent], days)).Select(AdaptiveCard.Text),
            AdaptiveCard.Container("emphasis", AdaptiveCard.Plain(question)),
        ],
        Button(TextName.HandoverAgree, new HandoverStep.Agree(question)),
        Button(TextName.HandoverDecline, new HandoverStep.Decline()));

    /// <summary>For the team: a question that nobody has taken.</summary>
    public Activity Open(string id, string question) => ForTeam(question, texts[TextName.HandoverNote], [], Button(TextName.HandoverTake, new HandoverStep.Take(id)));

    /// <summary>For the team: a question that a person is about to answer.</summary>
    public Activity Taken(string id, string question, string person) => ForTeam(
        question,
        WithName(TextName.HandoverTakenBy, person),
        [AdaptiveCard.Input(HandoverPress.AnswerBox, texts[TextName.HandoverWrite], MaxAnswer)],
        Button(TextName.HandoverSend, new HandoverStep.Answer(id, "")));

    /// <summary>For the team: a question whose answer has arrived.</summary>
    public Activity Answered(string question, string person) => ForTeam(question, WithName(TextName.HandoverAnsweredBy, person), []);

    /// <summary>For whoever asked: a person's words, named as such.</summary>
    public Activity Answer(string answer) => Message(
        texts[TextName.HandoverAnswer],
        [AdaptiveCard.Heading(texts[TextName.HandoverAnswer]), .. AdaptiveCard.Plain(answer), AdaptiveCard.Disclaimer(texts[TextName.HandoverNotChecked])]);

    private Activity ForTeam(string question, string status, IEnumerable<JObject> more, params IEnumerable<JObject> buttons) => Message(
        texts[TextName.HandoverNew],
        [
            AdaptiveCard.Heading(texts[TextName.HandoverNew]),
            AdaptiveCard.Container("emphasis", AdaptiveCard.Plain(question)),
            .. AdaptiveCard.Plain(status),
            .. more,
        ],
        buttons);

    private JObject Button(TextName title, HandoverStep step) => AdaptiveCard.Submit(texts[title], HandoverPress.Of(step));

    private string WithName(TextName text, string person) => texts[text].Replace("{name}", person, StringComparison.Ordinal);

    private static string WithDays(string text, int days) => text.Replace("{days}", days.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static Activity Message(string summary, IEnumerable<JObject> body, params IEnumerable<JObject> buttons)
    {
        var message = (Activity)MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = AdaptiveCard.Create(body, buttons) });
        message.Summary = summary.Split('\n', 2)[0];
        return message;
    }
}
