namespace Ketamine.Bot.DirectLine;

/// <summary>The limits of the web chat's endpoint: section <c>DirectLine</c>.</summary>
public sealed class DirectLineSettings
{
    public const string Section = "DirectLine";

    /// <summary>Where the signing key is kept; relative to the folder of appsettings.json.</summary>
    public string KeyFolder { get; set; } = "data/keys";

    /// <summary>New tokens a minute for one address.</summary>
    public int TokensPerMinutePerAddress { get; set; } = 300;

    /// <summary>New tokens a minute for all.</summary>
    public int TokensPerMinute { get; set; } = 6_000;

    /// <summary>Open conversations of one address.</summary>
    public int ConversationsPerAddress { get; set; } = 1_000;

    /// <summary>Open conversations of all.</summary>
    public int Conversations { get; set; } = 10_000;

    /// <summary>Activities a minute in one conversation.</summary>
    public int ActivitiesPerMinutePerConversation { get; set; } = 60;

    /// <summary>Activities a minute from one address.</summary>
    public int ActivitiesPerMinutePerAddress { get; set; } = 3_000;

    /// <summary>Activities a minute from all.</summary>
    public int ActivitiesPerMinute { get; set; } = 60_000;

    /// <summary>Open streams of one address.</summary>
    public int StreamsPerAddress { get; set; } = 1_000;

    /// <summary>Open streams of all.</summary>
    public int Streams { get; set; } = 10_000;

    /// <summary>Activities that one transcript holds; the oldest go first.</summary>
    public int TranscriptActivities { get; set; } = 400;

    /// <summary>Kilobytes that one transcript holds; the oldest activities go first.</summary>
    public int TranscriptKilobytes { get; set; } = 512;

    /// <summary>Megabytes that all transcripts hold; conversations idle for longest end first.</summary>
    public int TranscriptsMegabytes { get; set; } = 256;

    /// <summary>Minutes without a call after which a conversation ends.</summary>
    public int IdleMinutes { get; set; } = 30;

    /// <summary>Every setting that cannot be used, with its range.</summary>
    public IEnumerable<string> Problems()
    {
        if (KeyFolder.Length == 0)
        {
            yield return "DirectLine:KeyFolder is empty. Set it to a folder that the bot may write to.";
        }

        foreach (var (name, value, least, most) in Ranges())
        {
            if (value < least || value > most)
            {
                yield return $"DirectLine:{name} is {value}. Set it to a number from {least} to {most}.";
            }
        }
    }

    private IEnumerable<(string Name, int Value, int Least, int Most)> Ranges() =>
    [
        (nameof(TokensPerMinutePerAddress), TokensPerMinutePerAddress, 1, 1_000_000),
        (nameof(TokensPerMinute), TokensPerMinute, 1, 1_000_000),
        (nameof(ConversationsPerAddress), ConversationsPerAddress, 1, 1_000_000),
        (nameof(Conversations), Conversations, 1, 1_000_000),
        (nameof(ActivitiesPerMinutePerConversation), ActivitiesPerMinutePerConversation, 1, 1_000_000),
        (nameof(ActivitiesPerMinutePerAddress), ActivitiesPerMinutePerAddress, 1, 1_000_000),
        (nameof(ActivitiesPerMinute), ActivitiesPerMinute, 1, 10_000_000),
        (nameof(StreamsPerAddress), StreamsPerAddress, 1, 100_000),
        (nameof(Streams), Streams, 1, 100_000),
        (nameof(TranscriptActivities), TranscriptActivities, 10, 10_000),
        (nameof(TranscriptKilobytes), TranscriptKilobytes, 64, 10_240),
        (nameof(TranscriptsMegabytes), TranscriptsMegabytes, 1, 65_536),
        (nameof(IdleMinutes), IdleMinutes, 1, 1_440),
    ];
}
