using System.Globalization;

namespace Ketamine.Benchmarks.Load;

/// <summary>The figures of all contenders as one Markdown table; in brackets, the first one's figure as a multiple of theirs.</summary>
internal static class ComparisonTable
{
    public static string Write(IReadOnlyList<ContenderFigures> all)
    {
        List<string> lines =
        [
            $"| | {string.Join(" | ", all.Select(figures => figures.Name))} |",
            $"|---|{string.Concat(all.Select(_ => "---|"))}",
        ];
        foreach (var (door, connections) in all[0].Rates.Keys)
        {
            lines.Add(Row($"{door}, {connections} connections: distinct questions/s", all, figures => figures.Rates[(door, connections)], "0"));
        }

        lines.Add(Row($"{Comparison.Messages}, 16 connections: questions of the base/s", all, figures => figures.Known, "0"));
        lines.Add(Row("p99 at half the top rate, ms", all, figures => figures.P99, "0.0"));
        lines.Add(Row("cold start to the first answer, s", all, figures => figures.ColdStart.TotalSeconds, "0.00"));
        lines.Add(Row("memory at the start, MB", all, figures => figures.MegabytesAtStart, "0"));
        lines.Add(Row("memory at the end, MB", all, figures => figures.MegabytesAtEnd, "0"));
        lines.Add(Row("messages until then", all, figures => figures.Messages, "0"));
        lines.Add(Row("of them not answered with 200", all, figures => figures.Failed, "0"));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Row(string name, IReadOnlyList<ContenderFigures> all, Func<ContenderFigures, double> figure, string format)
    {
        var first = figure(all[0]);
        return $"| {name} | {string.Join(" | ", all.Select((figures, i) => Cell(figure(figures), i == 0 ? null : first, format)))} |";
    }

    private static string Cell(double figure, double? first, string format) =>
        figure.ToString(format, CultureInfo.InvariantCulture)
        + (first is { } own && figure > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({own / figure:0.00})") : "");
}
