using Ketamine.Bot.Answers;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Unanswered;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.People;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Feedback;

/// <summary>Takes a rating, from an event, a card's button or a channel's own buttons, and says what became of it.</summary>
internal sealed class FeedbackIntake(FeedbackTable table, Memories memories, PseudonymKey key, LiveAnswerer live, TimeProvider time)
{
    /// <summary>Thanks once the rating is kept; else tells the person that it is not.</summary>
    public async Task<string> TakeAsync(IActivity activity, object? value, CancellationToken cancellation)
    {
        var knowledge = live.Current.Knowledge;
        if (FeedbackRequest.Parse(value) is not { } request)
        {
            return knowledge.Texts[TextName.FeedbackUnclear];
        }

        try
        {
            await table.AddAsync(await GivenAsync(activity, request, knowledge, cancellation), cancellation);
            return knowledge.Texts[TextName.FeedbackThanks];
        }
        catch (StoreUnavailableException)
        {
            return knowledge.Texts[TextName.FeedbackNotSaved];
        }
    }

    private async Task<GivenFeedback> GivenAsync(IActivity activity, FeedbackRequest request, KnowledgeBase knowledge, CancellationToken cancellation)
    {
        var person = await memories.PersonAsync(activity, cancellation);
        var delivery = activity.Id is { Length: > 0 } id ? id : Guid.NewGuid().ToString("N");
        return new GivenFeedback
        {
            Id = (await key.ReadAsync(cancellation)).Of("feedback", person.Value, activity.Conversation?.Id ?? "", delivery),
            Person = person,
            Rating = request.Rating,
            Reason = request.Reason is { } reason ? Redaction.For(knowledge).Redact(reason) : null,
            Receipt = request.ReceiptText,
            Entry = request.Receipt.EntryId,
            KnowledgeVersion = request.Receipt.KnowledgeVersion,
            Outcome = request.Receipt.Outcome,
            Door = activity.ChannelId ?? "",
            Day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };
    }
}
