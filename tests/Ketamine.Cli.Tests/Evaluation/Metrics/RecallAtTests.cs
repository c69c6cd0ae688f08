using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class RecallAtTests
{
    private static readonly AskedQuestion[] Four =
    [
        Sample.Asked("fern", ["fern", "fig", "ivy", "yew"]),
        Sample.Asked("fern", ["fig", "ivy", "fern", "yew"]),
        Sample.Asked("fern|fig", ["fig", "fern"]),
        Sample.Asked("fern", ["fig"]),
    ];

    [Fact]
    public void Two_of_four_have_a_right_best_candidate() => Assert.Equal(0.5, RecallAt.Of(Four, 1));

    [Fact]
    public void Three_of_four_have_a_right_candidate_among_three() => Assert.Equal(0.75, RecallAt.Of(Four, 3));

    [Fact]
    public void Questions_out_of_scope_do_not_count() =>
        Assert.Equal(0.5, RecallAt.Of([.. Four, Sample.Asked("none", ["fern"]), Sample.Asked("crisis", ["fern"]), Sample.Asked("none|fern", ["fern"])], 1));

    [Fact]
    public void Without_in_scope_questions_there_is_no_figure() => Assert.Null(RecallAt.Of([Sample.Asked("none", ["fern"])], 1));

    [Fact]
    public void A_question_without_candidates_is_missed() => Assert.Equal(0, RecallAt.Of([Sample.Asked("fern", [], outcome: "fallback")], 3));
}
