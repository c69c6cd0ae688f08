namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>A conversation to open.</summary>
public sealed record ConversationStart
{
    public required string ConversationId { get; init; }

    /// <summary>Who opens it, as caps count them.</summary>
    public required string Address { get; init; }
}

/// <summary>What became of a conversation to open.</summary>
public abstract record StartOutcome;

/// <summary>It is new.</summary>
public sealed record Started : StartOutcome;

/// <summary>It was open before.</summary>
public sealed record AlreadyOpen : StartOutcome;

/// <summary>Its address has as many as one may have.</summary>
public sealed record AddressFull : StartOutcome;

/// <summary>There are as many as there may be in all.</summary>
public sealed record AllFull : StartOutcome;
