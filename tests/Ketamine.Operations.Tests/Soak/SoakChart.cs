using System.Globalization;
using System.Text;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>Draws memory, the slowest hundredth of calls, and errors over time, one above the other.</summary>
internal static class SoakChart
{
    private const int Width = 720;
    private const int Left = 80;
    private const int Band = 110;
    private const int Gap = 36;

    public static string Svg(IReadOnlyList<Sample> samples)
    {
        (string Title, Func<Sample, double> Value)[] curves =
            [("resident memory, MB", sample => sample.Megabytes), ("99th percentile, ms", sample => sample.P99Milliseconds), ("errors", sample => sample.Errors)];
        var height = Gap + (curves.Length * (Band + Gap));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns='http://www.w3.org/2000/svg' width='{Width + Left + 20}' height='{height}' font-family='sans-serif' font-size='12'>\n");
        svg.Append("<rect width='100%' height='100%' fill='white'/>\n");
        for (var i = 0; i < curves.Length; i++)
        {
            Append(svg, samples, curves[i].Title, curves[i].Value, Gap + (i * (Band + Gap)));
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x='{Left}' y='{height - 8}'>0 to {samples[^1].At.TotalMinutes:0.#} minutes</text>\n</svg>\n");
        return svg.ToString();
    }

    private static void Append(StringBuilder svg, IReadOnlyList<Sample> samples, string title, Func<Sample, double> value, int top)
    {
        var most = Math.Max(1, samples.Max(value));
        var end = samples[^1].At.TotalSeconds;
        var points = string.Join(' ', samples.Select(sample => string.Create(CultureInfo.InvariantCulture, $"{Left + (Width * sample.At.TotalSeconds / end):0.#},{top + Band - (Band * value(sample) / most):0.#}")));
        svg.Append(CultureInfo.InvariantCulture, $"<text x='{Left}' y='{top - 8}'>{title}</text>\n<text x='{Left - 8}' y='{top + 10}' text-anchor='end'>{most:0}</text>\n<text x='{Left - 8}' y='{top + Band}' text-anchor='end'>0</text>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<path d='M{Left} {top}V{top + Band}H{Left + Width}' fill='none' stroke='#999'/>\n<polyline points='{points}' fill='none' stroke='#1f5fa8' stroke-width='1.5'/>\n");
    }
}
