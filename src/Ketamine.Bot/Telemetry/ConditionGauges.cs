using System.Diagnostics.Metrics;
using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.DirectLine.Access;
using Ketamine.Bot.Messages;
using Ketamine.Storage.Databases;

namespace Ketamine.Bot.Telemetry;

/// <summary>Shows the condition of the bot as numbers: ages, counts, and what is in use.</summary>
internal sealed class ConditionGauges
{
    public const string Name = "Ketamine.Bot.Condition";

    public ConditionGauges(
        IMeterFactory meters, LiveAnswerer live, DirectLineCounts directLine, ISigningKey signing, PublishedKeys published, Database database, TimeProvider time)
    {
        var meter = meters.Create(Name);
        meter.CreateObservableGauge(
            "ketamine.knowledge.info", () => new Measurement<int>(1, new KeyValuePair<string, object?>("version", live.Current.Knowledge.Version)), description: "The version of the base in use.");
        meter.CreateObservableGauge("ketamine.knowledge.entries", () => live.Current.Knowledge.Entries.Count, description: "Entries in use.");
        meter.CreateObservableGauge("ketamine.knowledge.expired", () => Expired(live, time), description: "Entries past their review date.");
        meter.CreateObservableGauge("ketamine.knowledge.problems", () => live.Problems.Count, description: "Problems that keep the changed files from being used.");
        meter.CreateObservableGauge("ketamine.knowledge.age", () => Seconds(live.LoadedAt), "s", "Time since the base was read and its index was made.");
        meter.CreateObservableGauge("ketamine.key.age", () => KeyAges(), "s", "Time since a key was made or fetched.");
        meter.CreateObservableGauge("ketamine.store.up", () => database.Problem is null ? 1 : 0, description: "Whether the store worked when it was last used.");
        meter.CreateObservableGauge("ketamine.directline.conversations", () => directLine.OpenConversations, description: "Open conversations of the web chat.");
        meter.CreateObservableGauge("ketamine.directline.streams", () => directLine.OpenStreams, description: "Open streams of the web chat on this replica.");

        double Seconds(DateTimeOffset since) => (time.GetUtcNow() - since).TotalSeconds;

        IEnumerable<Measurement<double>> KeyAges()
        {
            if (signing.MadeAt is { } made)
            {
                yield return new(Seconds(made), new KeyValuePair<string, object?>("key", "direct-line"));
            }

            if (published.FetchedAt is { } fetched)
            {
                yield return new(Seconds(fetched), new KeyValuePair<string, object?>("key", "channels"));
            }
        }
    }

    private static int Expired(LiveAnswerer live, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return live.Current.Knowledge.CountExpired(today);
    }
}
