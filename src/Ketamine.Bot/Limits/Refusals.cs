using Ketamine.Bot.Telemetry;

namespace Ketamine.Bot.Limits;

/// <summary>Answers a message that a limit turns away, counts it, and remembers for a while that it happened.</summary>
internal sealed class Refusals(BotMeter meter, TimeProvider time)
{
    private static readonly TimeSpan SoonAgain = TimeSpan.FromSeconds(2);

    private readonly Lately _lately = new(time);
    private LimitReached _last;

    /// <summary>429 for too much in a minute.</summary>
    public IResult TooMany(Excess excess)
    {
        Note(excess.Limit);
        return new RetryLater(StatusCodes.Status429TooManyRequests, "Too many messages in this minute. Try again in the next one.", excess.RetryAfter);
    }

    /// <summary>503 for too much at once.</summary>
    public IResult Overload()
    {
        Note(LimitReached.AtOnce);
        return new RetryLater(StatusCodes.Status503ServiceUnavailable, "There is more to answer than the bot can. Try again in a moment.", SoonAgain);
    }

    /// <summary>Which limit turned somebody away lately, in a sentence; null where none did.</summary>
    public string? Problem()
    {
        if (!_lately.Happened)
        {
            return null;
        }

        return _last switch
        {
            LimitReached.User => Sentence("one person sent more than Limits:MessagesPerMinutePerUser"),
            LimitReached.Address => Sentence("one address sent more than Limits:CallsPerMinutePerAddress"),
            LimitReached.All => Sentence("all together sent more than Limits:CallsPerMinute"),
            _ => Sentence("more than Limits:MessagesAtOnce were under way"),
        };

        static string Sentence(string why) => $"In the last five minutes messages were refused: {why}.";
    }

    private void Note(LimitReached limit)
    {
        meter.CountRefusal(limit);
        _last = limit;
        _lately.Note();
    }
}
