using System.Globalization;
using System.Text.Json;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Evaluation;

/// <summary>The figures of an earlier run, that a later one must not fall short of; time is not among them.</summary>
internal sealed class Baseline
{
    private const double Tolerance = 0.005;

    // Sums of fractions end a few bits beside the tolerance.
    private const double Rounding = 1e-9;

    private readonly EvaluationReport _earlier;

    private Baseline(EvaluationReport earlier) => _earlier = earlier;

    /// <summary>Reads what <c>evaluate --json</c> wrote; throws <see cref="InputException"/> where the file is something else.</summary>
    public static Baseline Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new InputException(new Problem(path, 0, "There is no such file.", "Make one with: evaluate … --json > FILE"));
        }

        try
        {
            var earlier = JsonSerializer.Deserialize<EvaluationReport>(File.ReadAllText(path), EvaluationReport.Json);
            return new Baseline(earlier ?? throw new JsonException("It holds null."));
        }
        catch (JsonException e)
        {
            throw new InputException(new Problem(path, (int)(e.LineNumber ?? -1) + 1, $"It is no result of evaluate --json: {e.Message}", "Make it again with: evaluate … --json > FILE"));
        }
    }

    /// <summary>Why the two runs cannot be compared well; null where they can.</summary>
    public string? Doubt(EvaluationReport now) => now.Questions == _earlier.Questions
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"The baseline asked {_earlier.Questions} questions, this run {now.Questions}: the figures may differ for that alone.");

    /// <summary>A line for each figure that worsened by more than 0.005 or is no longer measured.</summary>
    public IReadOnlyList<string> Worsened(EvaluationReport now) =>
        [.. Figures(now).Join(Figures(_earlier), f => f.Name, f => f.Name, Compare).OfType<string>()];

    private static IEnumerable<Figure> Figures(EvaluationReport report) =>
    [
        new("recallAt1", report.RecallAt1, MoreIsBetter: true),
        new("recallAt3", report.RecallAt3, MoreIsBetter: true),
        new("mrrAt10", report.MrrAt10, MoreIsBetter: true),
        new("coverage", report.Coverage, MoreIsBetter: true),
        new("wrongRate", report.WrongRate, MoreIsBetter: false),
        new("auroc", report.Auroc, MoreIsBetter: true),
        new("correctAt95Near", report.CorrectAt95Near, MoreIsBetter: true),
        new("correctAt95Far", report.CorrectAt95Far, MoreIsBetter: true),
        .. report.PerClass.Select(c => new Figure($"perClass.{c.Key}.recall", c.Value.Recall, MoreIsBetter: true)),
        .. report.PerClass.Select(c => new Figure($"perClass.{c.Key}.falseAlarms", c.Value.FalseAlarms, MoreIsBetter: false)),
    ];

    private static string? Compare(Figure now, Figure earlier) => (earlier.Value, now.Value) switch
    {
        (null, _) => null,
        ({ } was, null) => string.Create(CultureInfo.InvariantCulture, $"{now.Name} was {was:0.0000} and is not measured now."),
        ({ } was, { } @is) when Loss(was, @is, now.MoreIsBetter) > Tolerance + Rounding =>
            string.Create(CultureInfo.InvariantCulture, $"{now.Name} {(now.MoreIsBetter ? "fell" : "rose")} from {was:0.0000} to {@is:0.0000}."),
        _ => null,
    };

    private static double Loss(double was, double now, bool moreIsBetter) => moreIsBetter ? was - now : now - was;

    private sealed record Figure(string Name, double? Value, bool MoreIsBetter);
}
