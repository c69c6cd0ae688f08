using Ketamine.Cli.Evaluation;
using Ketamine.Matching.Confidence;

namespace Ketamine.Cli.Tests.Evaluation;

public class FitFiguresTests
{
    private static readonly FitFigures Figures = FitFigures.Of(
        [
            Judged(["fern"], "in", 0.9, right: true),
            Judged(["fern"], "in", 0.4, right: true),
            Judged(["fig"], "in", 0.8, right: false),
            Judged(["ivy"], "in", 0.1, right: false),
            Judged([], "near-topic", 0.5, right: false),
        ],
        threshold: 0.5);

    [Fact]
    public void Recall_and_coverage_are_of_in_scope_questions() => Assert.Equal((0.5, 0.5), (Figures.RecallAt1, Figures.Coverage));

    [Fact]
    public void The_wrong_rate_is_of_all() => Assert.Equal(0.4, Figures.WrongRate);

    [Fact]
    public void Rejection_is_by_kind() => Assert.Equal((0.25, null), (Figures.CorrectAt95Near, Figures.CorrectAt95Far));

    private static UnseenJudgement Judged(string[] acceptable, string kind, double confidence, bool right) =>
        new(0, new CalibrationQuestion("?", acceptable, kind), confidence, right);
}
