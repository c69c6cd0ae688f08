namespace Ketamine.Storage.Feedback;

/// <summary>What people think of one entry, or of replies without one.</summary>
public sealed record EntryFeedback
{
    /// <summary>Null for replies without an entry.</summary>
    public string? Entry { get; init; }

    public long Up { get; init; }

    public long Down { get; init; }
}
