namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>How far confidence is from the share that is right.</summary>
internal static class CalibrationError
{
    private const int Bins = 10;

    /// <summary>The expected calibration error over ten bins of equal count: the mean distance, by questions, between a bin's mean confidence and its share of right ones.</summary>
    public static double? Of(IEnumerable<(double Confidence, bool Right)> judged)
    {
        var ordered = judged.OrderBy(j => j.Confidence).ToList();
        var bins = Enumerable.Range(0, Bins).Select(bin => ordered[(bin * ordered.Count / Bins)..((bin + 1) * ordered.Count / Bins)]);
        return ordered.Count == 0 ? null : bins.Where(bin => bin.Count > 0).Sum(Distance) / ordered.Count;
    }

    private static double Distance(List<(double Confidence, bool Right)> bin) => Math.Abs(bin.Sum(j => j.Confidence) - bin.Count(j => j.Right));
}
