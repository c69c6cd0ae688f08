namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>The open conversations and what was said in them.</summary>
public interface ITranscripts
{
    /// <summary>Gives the mark of a conversation that grew or ended, on whichever replica, or null where any may have; handlers must not wait.</summary>
    event Action<string?>? Changed;

    /// <summary>How many conversations are open.</summary>
    int OpenConversations { get; }

    /// <summary>What <see cref="Changed"/> calls a conversation.</summary>
    string MarkOf(string conversationId);

    /// <summary>Opens a conversation, unless it is open already or a cap is reached.</summary>
    ValueTask<StartOutcome> StartAsync(ConversationStart start, CancellationToken cancellation);

    /// <summary>Puts off the end of a conversation that is in use; false where it is not open.</summary>
    ValueTask<bool> TouchAsync(string conversationId, CancellationToken cancellation);

    /// <summary>Adds to a conversation; false where it is not open.</summary>
    ValueTask<bool> AppendAsync(string conversationId, TranscriptItem item, CancellationToken cancellation);

    /// <summary>What was said after a position; null where the conversation is not open.</summary>
    ValueTask<ActivitySet?> ReadAsync(string conversationId, long after, CancellationToken cancellation);

    /// <summary>Lets go of all that was said before an activity. That one stays, since its sender's client waits to see it.</summary>
    ValueTask ForgetBeforeAsync(string conversationId, string activityId, CancellationToken cancellation);
}
