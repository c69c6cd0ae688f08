using System.Globalization;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>What was seen in one span of the soak.</summary>
/// <param name="Megabytes">The resident memory of all replicas together.</param>
internal sealed record Sample(TimeSpan At, int Calls, int Errors, double MedianMilliseconds, double P99Milliseconds, double Megabytes)
{
    public const string Header = "seconds,calls,errors,p50_ms,p99_ms,rss_mb";

    public static Sample Of(TimeSpan at, IReadOnlyList<(TimeSpan Took, bool Failed)> calls, double megabytes)
    {
        var took = calls.Select(call => call.Took.TotalMilliseconds).Order().ToArray();
        return new Sample(at, calls.Count, calls.Count(call => call.Failed), Share(took, 0.5), Share(took, 0.99), megabytes);
    }

    public string ToCsv() => string.Create(CultureInfo.InvariantCulture, $"{At.TotalSeconds:0},{Calls},{Errors},{MedianMilliseconds:0.0},{P99Milliseconds:0.0},{Megabytes:0.0}");

    private static double Share(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
}
