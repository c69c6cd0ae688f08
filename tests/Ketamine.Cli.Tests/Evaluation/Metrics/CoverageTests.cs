using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class CoverageTests
{
    [Fact]
    public void A_right_and_a_wrong_answer_of_four_cover_half() => Assert.Equal(
        0.5,
        Coverage.Of(
        [
            Sample.Asked("fern", ["fern"]),
            Sample.Asked("fern", ["fig"]),
            Sample.Asked("fern", ["fern"], outcome: "clarification"),
            Sample.Asked("fern", ["fern"], outcome: "fallback"),
            Sample.Asked("none", ["fern"]),
        ]));

    [Fact]
    public void Without_in_scope_questions_there_is_no_figure() => Assert.Null(Coverage.Of([Sample.Asked("none", ["fern"])]));
}
