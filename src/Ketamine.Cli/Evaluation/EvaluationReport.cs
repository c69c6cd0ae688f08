using System.Text.Encodings.Web;
using System.Text.Json;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Evaluation;

/// <summary>The figures of one run; shares from 0 to 1, null where the questions say nothing about a figure.</summary>
internal sealed record EvaluationReport
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        // The JSON is never written into a page; people read it in a terminal.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required int Questions { get; init; }

    public required int InScope { get; init; }

    public required int NotToBeAnswered { get; init; }

    public required double? RecallAt1 { get; init; }

    public required double? RecallAt3 { get; init; }

    public required double? MrrAt10 { get; init; }

    public required double? Coverage { get; init; }

    public required double? WrongRate { get; init; }

    public required double? Auroc { get; init; }

    public required double? CorrectAt95Near { get; init; }

    public required double? CorrectAt95Far { get; init; }

    public required IReadOnlyDictionary<string, ClassFigures> PerClass { get; init; }

    public required IReadOnlyDictionary<string, KindFigures> PerKind { get; init; }

    /// <summary>The mean over the questions that were timed.</summary>
    public required double MicrosecondsPerQuestion { get; init; }

    public required double MicrosecondsP50 { get; init; }

    public required double MicrosecondsP99 { get; init; }

    public required string KnowledgeVersion { get; init; }

    public static EvaluationReport Of(IReadOnlyCollection<AskedQuestion> asked, Latency latency, string knowledgeVersion) => new()
    {
        Questions = asked.Count,
        InScope = asked.Count(a => a.Question.IsInScope),
        NotToBeAnswered = asked.Count(a => a.Question.IsNotToBeAnswered),
        RecallAt1 = RecallAt.Of(asked, 1),
        RecallAt3 = RecallAt.Of(asked, 3),
        MrrAt10 = MeanReciprocalRank.Of(asked, 10),
        Coverage = Metrics.Coverage.Of(asked),
        WrongRate = Metrics.WrongRate.Of(asked),
        Auroc = Metrics.Auroc.Of(asked),
        CorrectAt95Near = CorrectAtRejection.Of(asked, "near-topic"),
        CorrectAt95Far = CorrectAtRejection.Of(asked, "off-topic"),
        PerClass = ClassFigures.Of(asked),
        PerKind = KindFigures.Of(asked),
        MicrosecondsPerQuestion = Math.Round(latency.Mean, 1),
        MicrosecondsP50 = Math.Round(latency.P50, 1),
        MicrosecondsP99 = Math.Round(latency.P99, 1),
        KnowledgeVersion = knowledgeVersion,
    };
}
