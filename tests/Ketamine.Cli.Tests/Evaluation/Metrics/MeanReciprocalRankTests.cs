using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class MeanReciprocalRankTests
{
    [Fact]
    public void Ranks_one_four_and_none_give_a_mean_of_five_twelfths() => Assert.Equal(
        (1 + 0.25 + 0) / 3,
        MeanReciprocalRank.Of(
            [Sample.Asked("fern", ["fern"]), Sample.Asked("fern", ["fig", "ivy", "yew", "fern"]), Sample.Asked("fern", ["fig"])], 10));

    [Fact]
    public void A_rank_below_the_depth_counts_nothing() =>
        Assert.Equal(0, MeanReciprocalRank.Of([Sample.Asked("fern", ["fig", "ivy", "fern"])], 2));

    [Fact]
    public void Without_in_scope_questions_there_is_no_figure() => Assert.Null(MeanReciprocalRank.Of([Sample.Asked("offtopic", ["fern"])], 10));
}
