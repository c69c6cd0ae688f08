using System.Diagnostics.Metrics;
using Ketamine.Answering;
using Ketamine.Bot.Limits;

namespace Ketamine.Bot.Telemetry;

/// <summary>Counts what the bot does. No label holds a message or anything about a person.</summary>
internal sealed class BotMeter
{
    public const string Name = "Ketamine.Bot";

    private readonly Counter<long> _replies;
    private readonly Counter<long> _refusals;
    private readonly Counter<long> _wordsAlone;

    public BotMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _replies = meter.CreateCounter<long>("ketamine.replies", description: "Replies by outcome and door.");
        _refusals = meter.CreateCounter<long>("ketamine.refusals", description: "Messages turned away, by the limit they went beyond.");
        _wordsAlone = meter.CreateCounter<long>("ketamine.words_alone", description: "Messages answered by words alone, since the encoder was busy.");
    }

    public void CountReply(Reply reply, string door) =>
        _replies.Add(1, new KeyValuePair<string, object?>("outcome", ReplyJson.OutcomeOf(reply)), new KeyValuePair<string, object?>("door", door));

    public void CountRefusal(LimitReached limit) => _refusals.Add(1, new KeyValuePair<string, object?>("limit", limit switch
    {
        LimitReached.User => "user",
        LimitReached.Address => "address",
        LimitReached.All => "all",
        _ => "at-once",
    }));

    public void CountWordsAlone() => _wordsAlone.Add(1);
}
