using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class WrongRateTests
{
    [Fact]
    public void A_wrong_entry_and_an_answer_where_none_is_right_are_two_wrongs_in_eight() => Assert.Equal(
        0.25,
        WrongRate.Of(
        [
            Sample.Asked("fern", ["fig", "fern"]),
            Sample.Asked("none", ["fern"]),
            Sample.Asked("fern", ["fern"]),
            Sample.Asked("fern|fig", ["fig"]),
            Sample.Asked("fern", ["fig"], outcome: "clarification"),
            Sample.Asked("offtopic", ["fern"], outcome: "fallback"),
            Sample.Asked("none|fern", ["fern"]),
            Sample.Asked("information", ["fern"]),
        ]));

    [Theory]
    [InlineData("offtopic", "answer", 1)]
    [InlineData("offtopic", "escalation", 0)]
    [InlineData("fern|none", "fallback", 0)]
    [InlineData("fern|none", "answer", 1)]
    [InlineData("crisis", "answer", 0)]
    [InlineData("smalltalk", "answer", 0)]
    public void An_answer_is_wrong_where_the_label_speaks_of_entries(string label, string outcome, double rate) =>
        Assert.Equal(rate, WrongRate.Of([Sample.Asked(label, ["fig"], outcome: outcome)]));
}
