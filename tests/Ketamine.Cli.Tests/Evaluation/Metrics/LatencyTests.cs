using Ketamine.Cli.Evaluation.Metrics;

namespace Ketamine.Cli.Tests.Evaluation.Metrics;

public class LatencyTests
{
    [Fact]
    public void The_percentiles_of_one_to_two_hundred_are_their_ranks() =>
        Assert.Equal(new Latency(100.5, 100, 198), Latency.Of([.. Enumerable.Range(1, 200).Reverse().Select(i => (double)i)]));

    [Fact]
    public void One_question_is_its_own_mean_and_percentile() => Assert.Equal(new Latency(7, 7, 7), Latency.Of([7]));

    [Theory]
    [InlineData(95, 20, 19)]
    [InlineData(95, 21, 20)]
    [InlineData(95, 1, 1)]
    [InlineData(95, 800, 760)]
    [InlineData(100, 3, 3)]
    public void The_nearest_rank_is_exact(int percent, int count, double expected) =>
        Assert.Equal(expected, NearestRank.Of([.. Enumerable.Range(1, count).Select(i => (double)i)], percent));
}
