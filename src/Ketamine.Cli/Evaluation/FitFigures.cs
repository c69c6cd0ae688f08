using Ketamine.Cli.Evaluation.Metrics;
using Ketamine.Matching.Confidence;

namespace Ketamine.Cli.Evaluation;

/// <summary>How well a fit does on questions that it has not seen; as in <see cref="EvaluationReport"/>, null where the questions say nothing about a figure.</summary>
/// <param name="CalibrationError">Expected calibration error over ten bins of equal count.</param>
/// <param name="Coverage">Share of in-scope questions whose confidence reaches the answer threshold.</param>
/// <param name="WrongRate">Share of all questions whose confidence reaches it though the best entry is not right.</param>
internal sealed record FitFigures(
    int Questions, double? RecallAt1, double? CorrectAt95Near, double? CorrectAt95Far, double? CalibrationError, double? Coverage, double? WrongRate)
{
    public static FitFigures Of(IReadOnlyList<UnseenJudgement> judged, double threshold)
    {
        var inScope = judged.Where(j => j.Question.Acceptable.Count > 0).ToList();
        return new FitFigures(
            judged.Count,
            Share.Of(inScope, j => j.Right),
            AtRejection(judged, inScope, "near-topic"),
            AtRejection(judged, inScope, "off-topic"),
            Metrics.CalibrationError.Of(judged.Select(j => (j.Confidence, j.Right))),
            Share.Of(inScope, j => j.Confidence >= threshold),
            Share.Of(judged, j => j.Confidence >= threshold && !j.Right));
    }

    private static double? AtRejection(IReadOnlyList<UnseenJudgement> judged, List<UnseenJudgement> inScope, string kind) => CorrectAtRejection.Of(
        judged.Where(j => j.Question.Acceptable.Count == 0 && j.Question.Kind == kind).Select(j => j.Confidence),
        [.. inScope.Select(j => (j.Confidence, j.Right))]);
}
