using System.Globalization;
using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Cli.Evaluation.Metrics;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Evaluation;

/// <summary>One run of <c>evaluate</c>: reads the questions, asks them, and tells the figures.</summary>
internal sealed class EvaluationRun
{
    public required IReadOnlyList<string> Questions { get; init; }

    public required KnowledgeBase Knowledge { get; init; }

    public required bool Safety { get; init; }

    /// <summary>Whether words alone are compared.</summary>
    public required bool Lexical { get; init; }

    /// <summary>The calibration file to weigh by; null for the base's own.</summary>
    public required string? Calibration { get; init; }

    public required Rewording Rewording { get; init; }

    public required bool Json { get; init; }

    public required string? Baseline { get; init; }

    public required string? Plot { get; init; }

    public required string? Predictions { get; init; }

    /// <summary>What the time per question is measured by.</summary>
    public required TimeProvider Time { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Errors { get; init; }

    /// <summary>The exit code: a failure where a figure is worse than in the baseline.</summary>
    public int Run()
    {
        var baseline = Baseline is null ? null : Evaluation.Baseline.Read(Baseline);
        var questions = QuestionFile.ReadAll(Questions, Knowledge).Select(q => q with { Text = Rewording.Of(q.Text) }).ToList();
        if (Plot is not null && !questions.Exists(q => q.IsInScope))
        {
            throw new InputException(new Problem(Plot, 0, "There is no curve without in-scope questions.", "Leave --plot out, or add a file of questions whose labels are entries."));
        }

        var (asked, latency) = Ask(questions);
        var report = EvaluationReport.Of(asked, latency, Knowledge.Version);
        WriteFiles(asked);
        Print(report);
        return baseline is null ? ExitCode.Success : Judge(baseline, report);
    }

    // Time first: a matcher that remembers questions would answer the second time from memory.
    private (IReadOnlyList<AskedQuestion> Asked, Latency Latency) Ask(List<LabelledQuestion> questions)
    {
        using var matcher = CommonOptions.CreateMatcher(Knowledge, Lexical, Calibration);
        var thresholds = AnswerThresholds.Of(matcher.Weights);
        var timing = new AnswerTiming(CommonOptions.CreateAnswerer(Knowledge, matcher, thresholds, Safety, Lexical), Time);
        var latency = Latency.Of(timing.Measure([.. questions.Select(q => q.Text)]));
        var examination = new Examination(matcher, recorder => CommonOptions.CreateAnswerer(Knowledge, recorder, thresholds, Safety, Lexical));
        return (examination.Ask(questions, new Progress(Errors, questions.Count)), latency);
    }

    private void WriteFiles(IReadOnlyList<AskedQuestion> asked)
    {
        if (Predictions is not null)
        {
            File.WriteAllLines(Predictions, asked.Select(a => JsonSerializer.Serialize(a.Reply, ReplyJson.Options)));
        }

        if (Plot is not null)
        {
            var subject = string.Create(CultureInfo.InvariantCulture, $"{asked.Count:N0} questions, {Knowledge.Entries.Count:N0} entries, version {Knowledge.Version[..19]}");
            File.WriteAllText(Plot, RiskCoverageSvg.Draw(RiskCoverage.Of(asked), subject) + "\n");
        }
    }

    private void Print(EvaluationReport report)
    {
        if (Json)
        {
            Output.WriteLine(JsonSerializer.Serialize(report, EvaluationReport.Json));
        }
        else
        {
            new EvaluationTable(Output).Write(report);
        }
    }

    private int Judge(Baseline baseline, EvaluationReport report)
    {
        if (baseline.Doubt(report) is { } doubt)
        {
            Errors.WriteLine(doubt);
        }

        var worsened = baseline.Worsened(report);
        foreach (var line in worsened)
        {
            Errors.WriteLine($"Worse than the baseline: {line}");
        }

        return worsened.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }
}
