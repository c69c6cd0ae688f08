using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Handovers;

/// <summary>A question that a person asked to have passed on to people.</summary>
public sealed record Handover
{
    public required string Id { get; init; }

    public required PersonKey Person { get; init; }

    public required RedactedText Question { get; init; }

    /// <summary>Where the answer goes, in the channel's terms; encrypted where it is kept.</summary>
    public required string Reference { get; init; }

    public required HandoverStatus Status { get; init; }

    public required string Door { get; init; }

    public required DateOnly Day { get; init; }
}

/// <summary>How far a handover has come; kept as the lower-case name. Once its answer has arrived it is deleted.</summary>
public enum HandoverStatus
{
    /// <summary>Nobody has taken it.</summary>
    Open,

    /// <summary>A person is about to answer.</summary>
    Taken,

    /// <summary>The answer is on its way.</summary>
    Closed,
}
