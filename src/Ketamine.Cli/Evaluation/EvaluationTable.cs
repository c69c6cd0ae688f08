using System.Globalization;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Evaluation;

/// <summary>Writes the figures of a run as a table for people.</summary>
internal sealed class EvaluationTable(TextWriter writer)
{
    private const string Unmeasured = "–";

    public void Write(EvaluationReport report)
    {
        Line($"Questions            {report.Questions,9:N0}   {report.InScope:N0} in scope, {report.NotToBeAnswered:N0} not to be answered");
        Line($"Recall at 1          {Percent(report.RecallAt1)}   in scope: the best candidate is right");
        Line($"Recall at 3          {Percent(report.RecallAt3)}   in scope: one of the best three is right");
        Line($"MRR at 10            {Decimal(report.MrrAt10)}   in scope: mean of 1 / rank of the first right candidate");
        Line($"Coverage             {Percent(report.Coverage)}   in scope: an entry is shown, right or wrong");
        Line($"Wrong rate           {Percent(report.WrongRate)}   all: a wrong entry is shown, or one where none is right");
        Line($"AUROC                {Decimal(report.Auroc)}   confidence: right matches against not to be answered");
        Line($"Correct at 95 % near {Percent(report.CorrectAt95Near)}   in scope: right while 95 % of near-topic are rejected");
        Line($"Correct at 95 % far  {Percent(report.CorrectAt95Far)}   in scope: right while 95 % of off-topic are rejected");
        Line($"Time per question    {report.MicrosecondsPerQuestion,6:N0} µs   one thread; p50 {report.MicrosecondsP50:N0} µs, p99 {report.MicrosecondsP99:N0} µs");
        Line($"Knowledge version    {report.KnowledgeVersion}");
        WriteClasses(report.PerClass);
        WriteKinds(report.PerKind);
    }

    private void WriteClasses(IReadOnlyDictionary<string, ClassFigures> classes)
    {
        Line($"");
        Line($"{"Class",-20} {"Questions",9} {"Recall",9} {"False alarms",13}");
        foreach (var (name, figures) in classes)
        {
            Line($"{name,-20} {figures.Questions,9:N0} {Percent(figures.Recall)} {Percent(figures.FalseAlarms),13}");
        }
    }

    private void WriteKinds(IReadOnlyDictionary<string, KindFigures> kinds)
    {
        Line($"");
        Line($"{"Kind",-20} {"Questions",9} {"Right",9} {"Recall@1",9} {"Answered",9} {"Wrong",9}");
        foreach (var (name, figures) in kinds)
        {
            Line($"{name,-20} {figures.Questions,9:N0} {Percent(figures.Right)} {Percent(figures.RecallAt1)} {Percent(figures.Answered)} {Percent(figures.WrongRate)}");
        }
    }

    private void Line(FormattableString line) => writer.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static string Percent(double? share) =>
        (share is { } value ? (100 * value).ToString("0.0", CultureInfo.InvariantCulture) + " %" : Unmeasured).PadLeft(9);

    private static string Decimal(double? value) =>
        (value?.ToString("0.000", CultureInfo.InvariantCulture) ?? Unmeasured).PadLeft(9);
}
