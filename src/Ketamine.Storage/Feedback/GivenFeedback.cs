using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Feedback;

/// <summary>A person's word on one reply; never the message that it answered.</summary>
public sealed record GivenFeedback
{
    /// <summary>The same for the same delivery, so that it is kept once however often it arrives.</summary>
    public required string Id { get; init; }

    public required PersonKey Person { get; init; }

    public required Rating Rating { get; init; }

    public RedactedText? Reason { get; init; }

    /// <summary>Names what was said.</summary>
    public required string Receipt { get; init; }

    /// <summary>The entry that was shown; null where there was none.</summary>
    public string? Entry { get; init; }

    public required string KnowledgeVersion { get; init; }

    /// <summary>The outcome of the reply; null where its receipt does not name it.</summary>
    public string? Outcome { get; init; }

    /// <summary>The channel through which it came.</summary>
    public required string Door { get; init; }

    public required DateOnly Day { get; init; }
}
