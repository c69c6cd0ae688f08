namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>A percentile by the nearest-rank method.</summary>
internal static class NearestRank
{
    /// <summary>The smallest value that at least that percentage of the values do not exceed.</summary>
    /// <param name="sorted">The values, lowest first, at least one.</param>
    /// <param name="percent">From 1 to 100.</param>
    public static double Of(IReadOnlyList<double> sorted, int percent) => sorted[(int)((((long)percent * sorted.Count) + 99) / 100) - 1];
}
