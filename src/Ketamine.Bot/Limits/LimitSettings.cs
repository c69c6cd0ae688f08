namespace Ketamine.Bot.Limits;

/// <summary>How much is taken at <c>/api/answers</c> and <c>/api/messages</c>, and how much is worked on at once: section <c>Limits</c>.</summary>
public sealed class LimitSettings
{
    public const string Section = "Limits";

    /// <summary>Messages a minute of one person on a channel.</summary>
    public int MessagesPerMinutePerUser { get; set; } = 60;

    /// <summary>Calls a minute from one address; channels send all their messages from a few.</summary>
    public int CallsPerMinutePerAddress { get; set; } = 6_000;

    /// <summary>Calls a minute from all.</summary>
    public int CallsPerMinute { get; set; } = 60_000;

    /// <summary>Messages whose meaning is compared at once; beyond it words alone are.</summary>
    public int ComparisonsAtOnce { get; set; } = 16;

    /// <summary>Messages under way at once on all doors; beyond it they are refused.</summary>
    public int MessagesAtOnce { get; set; } = 512;

    /// <summary>Every setting that cannot be used, with its range.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (name, value, most) in Ranges())
        {
            if (value < 1 || value > most)
            {
                yield return $"{Section}:{name} is {value}. Set it to a number from 1 to {most}.";
            }
        }

        if (ComparisonsAtOnce > MessagesAtOnce)
        {
            yield return $"{Section}:ComparisonsAtOnce is {ComparisonsAtOnce}, above MessagesAtOnce. Set it to {MessagesAtOnce} or less.";
        }
    }

    private IEnumerable<(string Name, int Value, int Most)> Ranges() =>
    [
        (nameof(MessagesPerMinutePerUser), MessagesPerMinutePerUser, 1_000_000),
        (nameof(CallsPerMinutePerAddress), CallsPerMinutePerAddress, 1_000_000),
        (nameof(CallsPerMinute), CallsPerMinute, 10_000_000),
        (nameof(ComparisonsAtOnce), ComparisonsAtOnce, 10_000),
        (nameof(MessagesAtOnce), MessagesAtOnce, 100_000),
    ];
}
