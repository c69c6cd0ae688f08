using System.Globalization;
using System.Xml.Linq;

namespace Ketamine.Cli.Evaluation;

/// <summary>Draws the risk–coverage curve as SVG, in colours that read on light and dark pages alike.</summary>
internal static class RiskCoverageSvg
{
    private const int Width = 640;
    private const int Height = 432;
    private const int Left = 72;
    private const int Right = 616;
    private const int Top = 48;
    private const int Bottom = 348;
    private const int Ticks = 5;

    // The first few answers make a jumpy curve; the scale is taken from where there are enough of them.
    private const double Steady = 0.05;

    private static readonly double[] Scales = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5];

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private const string Style = """
        text { font: 13px system-ui, sans-serif; fill: #767676 }
        .title { font-size: 15px; font-weight: 600 }
        .grid { stroke: #767676; stroke-opacity: .25 }
        .axis { stroke: #767676 }
        .curve { fill: none; stroke: #2f7fd6; stroke-width: 2 }
        .as-set { fill: #c9541c }
        """;

    /// <param name="curve">With at least one point.</param>
    /// <param name="subject">The line below the axes: what was asked of which base.</param>
    public static XDocument Draw(RiskCoverage curve, string subject)
    {
        var highest = Scale(curve);
        return new XDocument(new XElement(
            Svg + "svg",
            new XAttribute("viewBox", $"0 0 {Width} {Height}"),
            new XAttribute("width", Width),
            new XAttribute("height", Height),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title subject"),
            new XElement(Svg + "style", Style),
            new XElement(Svg + "clipPath", new XAttribute("id", "frame"), Rectangle()),
            Text(Left, 28, "start", "Risk against coverage", new XAttribute("class", "title"), new XAttribute("id", "title")),
            Grid(highest),
            Axes(),
            Curve(curve, highest),
            curve.AsSet is { } point ? AsSet(point, highest) : null,
            Text(Left, Height - 14, "start", subject, new XAttribute("id", "subject"))));
    }

    private static double Scale(RiskCoverage curve)
    {
        var risks = curve.Points.Where(p => p.Coverage >= Steady).Append(curve.Points[^1]).Append(curve.AsSet).OfType<RiskPoint>().Select(p => p.Risk);
        var highest = risks.Max();
        return Scales.FirstOrDefault(step => step >= highest, 1);
    }

    private static IEnumerable<XElement> Grid(double highest)
    {
        for (var i = 0; i <= Ticks; i++)
        {
            var share = (double)i / Ticks;
            yield return Line("grid", X(share), Top, X(share), Bottom);
            yield return Line("grid", Left, Y(share), Right, Y(share));
            yield return Text(X(share), Bottom + 20, "middle", Percent(share));
            yield return Text(Left - 8, Y(share) + 4, "end", Percent(share * highest));
        }
    }

    private static IEnumerable<XElement> Axes() =>
    [
        Line("axis", Left, Bottom, Right, Bottom),
        Line("axis", Left, Top, Left, Bottom),
        Text((Left + Right) / 2.0, Bottom + 42, "middle", "coverage: share of in-scope questions answered"),
        Text(0, 0, "middle", "risk: share of answers that are wrong", new XAttribute("transform", $"translate(18 {(Top + Bottom) / 2}) rotate(-90)")),
    ];

    private static XElement Curve(RiskCoverage curve, double highest) => new(
        Svg + "polyline",
        new XAttribute("class", "curve"),
        new XAttribute("clip-path", "url(#frame)"),
        new XAttribute("points", string.Join(' ', curve.Points.Select(p => $"{Number(X(p.Coverage))},{Number(Y(p.Risk / highest))}").Distinct())));

    private static IEnumerable<XElement> AsSet(RiskPoint point, double highest)
    {
        yield return new XElement(
            Svg + "circle",
            new XAttribute("class", "as-set"),
            new XAttribute("cx", Number(X(point.Coverage))),
            new XAttribute("cy", Number(Y(point.Risk / highest))),
            new XAttribute("r", 5));
        yield return Text(
            Right, 28, "end", $"● as set: {Percent(point.Risk)} of answers wrong at {Percent(point.Coverage)}", new XAttribute("class", "as-set"));
    }

    private static XElement Rectangle() => new(
        Svg + "rect", new XAttribute("x", Left), new XAttribute("y", Top), new XAttribute("width", Right - Left), new XAttribute("height", Bottom - Top));

    private static XElement Line(string kind, double x1, double y1, double x2, double y2) => new(
        Svg + "line",
        new XAttribute("class", kind),
        new XAttribute("x1", Number(x1)),
        new XAttribute("y1", Number(y1)),
        new XAttribute("x2", Number(x2)),
        new XAttribute("y2", Number(y2)));

    private static XElement Text(double x, double y, string anchor, string text, params XAttribute[] more) => new(
        Svg + "text", new XAttribute("x", Number(x)), new XAttribute("y", Number(y)), new XAttribute("text-anchor", anchor), more, text);

    private static double X(double share) => Left + (share * (Right - Left));

    private static double Y(double share) => Bottom - (share * (Bottom - Top));

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";
}
