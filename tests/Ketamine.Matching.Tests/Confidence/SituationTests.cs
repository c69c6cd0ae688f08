using Ketamine.Matching.Confidence;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Confidence;

public sealed class SituationTests
{
    private static readonly Evidence Best = new(new Likeness(0.9f, 0.8f, 0.7f, 0.6f), 0.5f, 0.4f);

    private static readonly Ranking Ranking = new(
        new string('x', 80),
        [new RankedEntry(0, Best, 9), new RankedEntry(1, default, 2)],
        new NotAnsweredLikeness(3, 0.25f),
        new Likeness(0.1f, 0.2f, 0.3f, 0.4f));

    [Fact]
    public void There_are_as_many_features_as_weights() => Assert.Equal(Situation.Length, Situation.Features(Ranking).Length);

    [Fact]
    public void Facts_come_first_and_then_their_products()
    {
        var features = Situation.Features(Ranking);

        Assert.Equal(0.9, features[0], 1e-6);
        Assert.Equal(0.4, features[20], 1e-6);
        Assert.Equal(0.81, features[21], 1e-6);
        Assert.Equal(0.72, features[22], 1e-6);
        Assert.Equal(0.16, features[^1], 1e-6);
    }

    [Fact]
    public void What_carries_over_to_other_bases_has_no_contrast_and_of_products_those_with_the_length_alone()
    {
        var features = Situation.Features(Ranking);
        var portable = Situation.Portable(features);
        var length = Math.Log(2);

        Assert.Equal(features[..17], portable[..17]);
        Assert.All(portable[17..21], value => Assert.Equal(0, value));
        Assert.Equal([0.9 * length, 7 * length, 0.65 * length], portable[21..].Where(value => value != 0).Select(value => Math.Round(value, 6)), (a, b) => Math.Abs(a - b) < 1e-5);
    }
}
