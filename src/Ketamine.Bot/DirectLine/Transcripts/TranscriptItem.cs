namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>One activity as clients get it.</summary>
public sealed record TranscriptItem
{
    /// <summary>The activity's own id.</summary>
    public required string Id { get; init; }

    /// <summary>The id of who said it.</summary>
    public required string From { get; init; }

    /// <summary>A sign that an answer is being written; it is void as soon as its sender says anything else.</summary>
    public required bool IsTyping { get; init; }

    /// <summary>The activity as UTF-8 JSON.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }
}
