using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class KindFiguresTests
{
    [Fact]
    public void Each_kind_has_its_own_figures_in_the_kinds_order()
    {
        var figures = KindFigures.Of(
        [
            Sample.Asked("fern", ["fern"], kind: "short"),
            Sample.Asked("none", ["fern"], kind: "off-topic"),
            Sample.Asked("fern", ["fern"], kind: "short", outcome: "fallback"),
            Sample.Asked("none", ["fern"], kind: "off-topic", outcome: "clarification"),
            Sample.Asked("smalltalk", [], kind: "hello", outcome: "smalltalk"),
        ]);

        Assert.Equal(["hello", "off-topic", "short"], figures.Keys);
        Assert.Equal(new KindFigures(2, Right: 0.5, RecallAt1: 1, Answered: 0.5, WrongRate: 0), figures["short"]);
        Assert.Equal(new KindFigures(2, Right: 0.5, RecallAt1: null, Answered: 0.5, WrongRate: 0.5), figures["off-topic"]);
        Assert.Equal(new KindFigures(1, Right: 1, RecallAt1: null, Answered: 0, WrongRate: 0), figures["hello"]);
    }
}
