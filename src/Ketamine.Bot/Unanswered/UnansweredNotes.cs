using Ketamine.Answering;
using Ketamine.Bot.Memory;
using Ketamine.Bot.Settings;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Ketamine.Storage.Unanswered;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Unanswered;

/// <summary>Notes questions that found no answer, redacted, and only where the operator has chosen so.</summary>
internal sealed class UnansweredNotes(UnansweredTable table, Memories memories, IOptions<PrivacySettings> privacy, TimeProvider time)
{
    private const string JsonDoor = "api";

    /// <summary>Notes the question of an activity, where its reply is a fallback.</summary>
    public Task NoteAsync(Reply reply, Question question, KnowledgeBase knowledge, IActivity activity, CancellationToken cancellation) =>
        NoteAsync(reply, question, knowledge, activity.ChannelId ?? "", async () => await memories.PersonAsync(activity, cancellation), cancellation);

    /// <summary>Notes a question through the JSON door, which knows no persons.</summary>
    public Task NoteAsync(Reply reply, Question question, KnowledgeBase knowledge, CancellationToken cancellation) =>
        NoteAsync(reply, question, knowledge, JsonDoor, () => Task.FromResult<PersonKey?>(null), cancellation);

    private async Task NoteAsync(
        Reply reply, Question question, KnowledgeBase knowledge, string door, Func<Task<PersonKey?>> person, CancellationToken cancellation)
    {
        if (!privacy.Value.KeepUnanswered || reply is not FallbackReply || question.Text.Length > Answerer.MaxCharacters || string.IsNullOrWhiteSpace(question.Text))
        {
            return;
        }

        try
        {
            var nearest = reply.Candidates.Count > 0 ? reply.Candidates[0] : null;
            await table.AddAsync(
                new UnansweredQuestion
                {
                    Person = await person(),
                    Question = Redaction.For(knowledge).Redact(question.Text),
                    Nearest = nearest?.Entry.Id,
                    Confidence = nearest?.Confidence ?? 0,
                    KnowledgeVersion = reply.KnowledgeVersion,
                    Door = door,
                    Day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
                },
                cancellation);
        }
        catch (StoreUnavailableException)
        {
            // The store has reported it; the person has the reply.
        }
    }
}
