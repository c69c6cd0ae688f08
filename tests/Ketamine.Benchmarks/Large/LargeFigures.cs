using System.Globalization;

namespace Ketamine.Benchmarks.Large;

/// <summary>What a base of one size costs.</summary>
/// <param name="P50">Milliseconds within which half of the questions are answered.</param>
/// <param name="P99">The same for 99 of 100.</param>
/// <param name="Start">Seconds to the first answer.</param>
internal sealed record LargeFigures(int Entries, bool OnDisk, double P50, double P99, double Start, long Megabytes)
{
    public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Entries}\t{(OnDisk ? "disk" : "memory")}\t{P50:0.000}\t{P99:0.000}\t{Start:0.00}\t{Megabytes}");

    public static LargeFigures Parse(string line)
    {
        var cells = line.Split('\t');
        return new LargeFigures(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1] == "disk",
            double.Parse(cells[2], CultureInfo.InvariantCulture), double.Parse(cells[3], CultureInfo.InvariantCulture),
            double.Parse(cells[4], CultureInfo.InvariantCulture), long.Parse(cells[5], CultureInfo.InvariantCulture));
    }
}
