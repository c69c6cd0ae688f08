using Ketamine.Cli.Evaluation;
using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class CorrectAtRejectionTests
{
    // Of twenty off-topic questions with confidences 0.01 to 0.20, nineteen are rejected at 0.19.
    private static readonly AskedQuestion[] Twenty =
        [.. Enumerable.Range(1, 20).Select(i => Sample.Asked("none", ["fern"], i / 100.0, kind: "off-topic"))];

    [Fact]
    public void Right_ones_above_the_threshold_count() => Assert.Equal(
        0.5,
        CorrectAtRejection.Of(
            [
                .. Twenty,
                Sample.Asked("fern", ["fern"], 0.195),
                Sample.Asked("fern", ["fern"], 0.9),
                Sample.Asked("fern", ["fern"], 0.19),
                Sample.Asked("fern", ["fig"], 0.9),
            ],
            "off-topic"));

    [Fact]
    public void Other_kinds_do_not_move_the_threshold() => Assert.Equal(
        1,
        CorrectAtRejection.Of([.. Twenty, Sample.Asked("none", ["fern"], 0.99, kind: "near-topic"), Sample.Asked("fern", ["fern"], 0.5)], "off-topic"));

    [Fact]
    public void In_scope_questions_of_the_kind_do_not_move_the_threshold() =>
        Assert.Equal(1, CorrectAtRejection.Of([.. Twenty, Sample.Asked("fern", ["fern"], 0.5, kind: "off-topic")], "off-topic"));

    [Fact]
    public void Without_questions_of_the_kind_there_is_no_figure() =>
        Assert.Null(CorrectAtRejection.Of([Sample.Asked("fern", ["fern"])], "near-topic"));

    [Fact]
    public void Without_in_scope_questions_there_is_no_figure() => Assert.Null(CorrectAtRejection.Of(Twenty, "off-topic"));
}
