using System.Globalization;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>What was seen in one span of the soak.</summary>
/// <param name="Megabytes">The resident memory of all replicas together.</param>
/// <param name="DoorP99Milliseconds">Of each door by itself.</param>
internal sealed record Sample(TimeSpan At, int Calls, int Errors, double MedianMilliseconds, double P99Milliseconds, double Megabytes, IReadOnlyList<double> DoorP99Milliseconds)
{
    public static Sample Of(TimeSpan at, IReadOnlyList<IReadOnlyList<(TimeSpan Took, bool Failed)>> callsByDoor, double megabytes)
    {
        var calls = callsByDoor.SelectMany(door => door).ToList();
        return new Sample(at, calls.Count, calls.Count(call => call.Failed), Share(calls, 0.5), Share(calls, 0.99), megabytes, [.. callsByDoor.Select(door => Share(door, 0.99))]);
    }

    public static string Header(IReadOnlyList<Door> doors) => $"seconds,calls,errors,p50_ms,p99_ms,rss_mb,{string.Join(',', doors.Select(door => $"p99_ms {door.Name}"))}";

    public string ToCsv() => string.Create(
        CultureInfo.InvariantCulture,
        $"{At.TotalSeconds:0},{Calls},{Errors},{MedianMilliseconds:0.0},{P99Milliseconds:0.0},{Megabytes:0.0},{string.Join(',', DoorP99Milliseconds.Select(p99 => p99.ToString("0.0", CultureInfo.InvariantCulture)))}");

    private static double Share(IReadOnlyList<(TimeSpan Took, bool Failed)> calls, double share)
    {
        double[] sorted = [.. calls.Select(call => call.Took.TotalMilliseconds).Order()];
        return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, (int)(sorted.Length * share))];
    }
}
