namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The mean and the spread of the time that one question takes.</summary>
internal sealed record Latency(double Mean, double P50, double P99)
{
    /// <param name="microseconds">The time of each question, of at least one.</param>
    public static Latency Of(IReadOnlyList<double> microseconds)
    {
        var sorted = microseconds.Order().ToList();
        return new Latency(sorted.Average(), NearestRank.Of(sorted, 50), NearestRank.Of(sorted, 99));
    }
}
