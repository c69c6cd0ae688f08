using System.CommandLine;
using System.Globalization;
using System.Text;

namespace Ketamine.Benchmarks.Large;

/// <summary><c>large-chart</c>: draws the time a question against the size of the base, both on logarithmic scales.</summary>
internal static class LargeChartVerb
{
    private const double Left = 70;
    private const double Right = 620;
    private const double Top = 50;
    private const double Bottom = 350;
    private const double LeastEntries = 3;
    private const double MostEntries = 6;
    private const double LeastTime = 0;
    private const double MostTime = 2;

    private static readonly (bool OnDisk, string Colour, string Name)[] Forms = [(false, "#b3541e", "in memory"), (true, "#1f5fa8", "on disk")];

    public static Command Create()
    {
        var results = new Argument<string>("results") { Description = "What 'large --results' wrote." };
        var plot = new Argument<string>("plot") { Description = "The SVG file to write." };
        var command = new Command("large-chart", "Draw the time a question against the size of the base.") { results, plot };
        command.SetAction(parsed =>
        {
            File.WriteAllText(parsed.GetRequiredValue(plot), Draw([.. File.ReadLines(parsed.GetRequiredValue(results)).Select(LargeFigures.Parse)]));
            return 0;
        });
        return command;
    }

    private static string Draw(List<LargeFigures> figures)
    {
        var svg = new StringBuilder("""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 660 400" font-family="sans-serif" font-size="13" role="img" aria-label="Time a question against the number of entries">
            <rect width="660" height="400" fill="#ffffff"/>
            <text x="70" y="26" font-size="15">Milliseconds a question, by entries: median (line) and 99 of 100 (dashes)</text>

            """);
        DrawScales(svg);
        foreach (var (onDisk, colour, name) in Forms)
        {
            var own = figures.Where(f => f.OnDisk == onDisk).OrderBy(f => f.Entries).ToList();
            DrawLine(svg, own.Select(f => (X(f.Entries), Y(f.P50))), colour, "");
            DrawLine(svg, own.Select(f => (X(f.Entries), Y(f.P99))), colour, " stroke-dasharray=\"6 4\"");
            if (own is [.., var last])
            {
                Add(svg, $"<text x=\"{X(last.Entries) - 70:0.0}\" y=\"{Y(last.P50) + 22:0.0}\" fill=\"{colour}\">{name}</text>");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void DrawScales(StringBuilder svg)
    {
        foreach (var entries in new[] { 1_000, 10_000, 100_000, 1_000_000 })
        {
            Add(svg, $"<path d=\"M{X(entries):0.0} {Top}V{Bottom}\" stroke=\"#dddddd\"/><text x=\"{X(entries):0.0}\" y=\"{Bottom + 22}\" text-anchor=\"middle\">{entries:N0}</text>");
        }

        foreach (var time in new[] { 1, 2, 5, 10, 20, 50, 100 })
        {
            Add(svg, $"<path d=\"M{Left} {Y(time):0.0}H{Right}\" stroke=\"#dddddd\"/><text x=\"{Left - 8}\" y=\"{Y(time) + 4:0.0}\" text-anchor=\"end\">{time}</text>");
        }
    }

    private static void DrawLine(StringBuilder svg, IEnumerable<(double X, double Y)> points, string colour, string style)
    {
        var path = string.Join('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{p.X:0.0} {p.Y:0.0}")));
        if (path.Length > 0)
        {
            Add(svg, $"<path d=\"M{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"{style}/>");
        }
    }

    private static double X(double entries) => Left + ((Math.Log10(entries) - LeastEntries) / (MostEntries - LeastEntries) * (Right - Left));

    private static double Y(double time) => Bottom - ((Math.Log10(Math.Max(1, time)) - LeastTime) / (MostTime - LeastTime) * (Bottom - Top));

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
