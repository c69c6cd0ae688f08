using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Settings;
using Ketamine.Bot.Teams;
using Ketamine.Bot.Unanswered;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Handovers;
using Ketamine.Storage.Redaction;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Handovers;

/// <summary>Where a person who found no answer can have the question passed on to people.</summary>
internal sealed class AskerDesk(
    HandoverTable table, Memories memories, IOutreach outreach, LiveAnswerer live, IOptions<HandoverSettings> settings, IOptions<StorageSettings> storage, TimeProvider time)
{
    /// <summary>How many questions of one person may wait.</summary>
    public const int MostOfPerson = 3;

    /// <summary>The words that would be passed on, where a reply leaves a question open; else null.</summary>
    public string? Offer(Reply reply, Question? question, IActivity activity) =>
        IsOpenFor(activity) && question is { Text.Length: <= Answerer.MaxCharacters } && reply is FallbackReply or ClarificationReply
        && Redact(question?.Text ?? "") is { Text: var words } && !string.IsNullOrWhiteSpace(words)
            ? words
            : null;

    public async Task<HandoverReply> ReplyAsync(HandoverStep step, IActivity activity, CancellationToken cancellation) => step switch
    {
        HandoverStep.Decline => Say(TextName.HandoverDeclined),
        _ when !IsOpenFor(activity) => Say(TextName.HandoverFailed),
        HandoverStep.Ask ask => new HandoverReply(new HandoverCards(Texts).Consent(Redact(ask.Words).Text, storage.Value.RetentionDays.Handovers)),
        HandoverStep.Agree agree => Say(await PassOnAsync(Redact(agree.Words), activity, cancellation)),
        _ => throw new InvalidOperationException($"{step} is no step of whoever asks."),
    };

    private Texts Texts => live.Current.Knowledge.Texts;

    private bool IsOpenFor(IActivity activity) =>
        settings.Value.IsOn && (TeamsConversation.IsTeams(activity) || activity.ChannelId == Channels.Directline);

    private RedactedText Redact(string question) => Redaction.For(live.Current.Knowledge).Redact(question);

    private HandoverReply Say(TextName text) => new(MessageFactory.Text(Texts[text]));

    private async Task<TextName> PassOnAsync(RedactedText question, IActivity activity, CancellationToken cancellation)
    {
        try
        {
            var handover = new Handover
            {
                Id = RandomId.Create(),
                Person = await memories.PersonAsync(activity, cancellation),
                Question = question,
                Reference = WayBack.Of(activity),
                Status = HandoverStatus.Open,
                Door = activity.ChannelId,
                Day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
            };
            if (!await table.TryAddAsync(handover, new HandoverLimits(settings.Value.MostWaiting, MostOfPerson), cancellation))
            {
                return TextName.HandoverFull;
            }

            if (await outreach.PostToTeamAsync(new HandoverCards(Texts).Open(handover.Id, question.Text), cancellation))
            {
                return TextName.HandoverPassedOn;
            }

            await table.RemoveAsync(handover.Id, cancellation);
            return TextName.HandoverFailed;
        }
        catch (StoreUnavailableException)
        {
            return TextName.HandoverFailed;
        }
    }
}
