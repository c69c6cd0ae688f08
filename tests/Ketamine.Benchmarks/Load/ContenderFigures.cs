namespace Ketamine.Benchmarks.Load;

/// <summary>What was measured of one contender.</summary>
/// <param name="Rates">Distinct questions a second, by door and connections.</param>
/// <param name="Known">Questions of the base a second, over and over, at 16 connections on /api/messages.</param>
/// <param name="P99">In milliseconds, at half the top rate of distinct questions on /api/answers.</param>
internal sealed record ContenderFigures(string Name, TimeSpan ColdStart, IReadOnlyDictionary<(string Door, int Connections), double> Rates, double Known, double P99)
{
    public required int MegabytesAtStart { get; init; }

    public required int MegabytesAtEnd { get; init; }

    public required double Messages { get; init; }

    public required double Failed { get; init; }
}
