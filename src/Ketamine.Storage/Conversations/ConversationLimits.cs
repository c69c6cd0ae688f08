namespace Ketamine.Storage.Conversations;

/// <summary>How many conversations are open at most, and how much each holds.</summary>
public sealed record ConversationLimits
{
    public required int Open { get; init; }

    public required int OpenByOne { get; init; }

    public required int Utterances { get; init; }

    public required long BytesOfOne { get; init; }

    public required long BytesOfAll { get; init; }

    /// <summary>How long without use a conversation stays open.</summary>
    public required TimeSpan Idle { get; init; }
}
