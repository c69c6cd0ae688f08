namespace Ketamine.Bot.Memory;

/// <summary>What the bot remembers of a person in a conversation: ids and dates, never a message.</summary>
internal sealed record Remembered
{
    public static readonly Remembered None = new();

    /// <summary>The two-letter code of the country that the person named.</summary>
    public string? Region { get; init; }

    /// <summary>The day on which the notice was last shown.</summary>
    public DateOnly? NoticeShown { get; init; }

    /// <summary>The id of the entry that was shown last in this conversation.</summary>
    public string? Previous { get; init; }

    /// <summary>Where it is kept, so that it is worked out once a message; null where the store was away.</summary>
    public MemoryKeys? Keys { get; init; }
}

/// <summary>The keys under which a person and a conversation are remembered.</summary>
internal sealed record MemoryKeys(string Person, string Conversation);
