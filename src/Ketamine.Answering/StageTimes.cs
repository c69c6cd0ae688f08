using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Ketamine.Answering;

/// <summary>Tells whoever listens how long each stage of an answer takes, and nothing of what was asked.</summary>
public static class StageTimes
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "Ketamine.Answering";

    private static readonly ActivitySource Spans = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Histogram<double> Durations = Meter.CreateHistogram(
        "ketamine.stage.duration",
        "s",
        "How long a stage of an answer took.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1] });

    internal static T Time<T>(string stage, Func<T> work)
    {
        using var span = Spans.StartActivity(stage);
        var began = Stopwatch.GetTimestamp();
        var result = work();
        Durations.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("stage", stage));
        return result;
    }
}
