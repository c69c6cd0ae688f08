using Ketamine.Matching.Confidence;

namespace Ketamine.Matching.Tests.Confidence;

public sealed class RankingFitTests
{
    [Fact]
    public void Evidence_that_speaks_for_right_entries_gains_weight_and_other_evidence_none()
    {
        var examples = Enumerable.Range(0, 50).Select(i => new RankingFit.Example([[0.9, i % 2], [0.1, 1 - (i % 2)]], [true, false])).ToList();

        var weights = RankingFit.Fit(examples, [1, 1]);

        Assert.True(weights[0] > 4 && weights[1] < 0.5, string.Join(", ", weights));
    }

    [Fact]
    public void Without_a_choice_the_start_stands() => Assert.Equal(
        [1, 2],
        RankingFit.Fit([new RankingFit.Example([[0.9, 0.1]], [true]), new RankingFit.Example([[0.9, 0.1], [0.2, 0.3]], [false, false])], [1, 2]));
}
