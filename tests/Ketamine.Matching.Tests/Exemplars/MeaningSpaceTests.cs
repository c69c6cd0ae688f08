using Ketamine.Matching.Exemplars;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Tests.Semantic;

namespace Ketamine.Matching.Tests.Exemplars;

public sealed class MeaningSpaceTests
{
    [Fact]
    public void A_joined_vector_has_length_one_and_both_its_parts()
    {
        var joined = MeaningSpace.Of([Text(0, 1), Text(0, 2)]).Join(Text(0, 1));

        Assert.Equal(MeaningSpace.Dimension, joined.Length);
        Assert.Equal(1, Vectors.Dot(joined, joined), 5);
        Assert.True(joined[0] > 0);
        Assert.True(joined[SentenceEncoder.Dimension + 1] > 0);
    }

    [Fact]
    public void What_the_exemplars_have_in_common_midway_does_not_count()
    {
        var space = MeaningSpace.Of([Text(0, 1), Text(0, 2)]);

        Assert.True(Vectors.Dot(space.Join(Text(0, 1)), space.Join(Text(0, 2))) < Vectors.Dot(space.Join(Text(0, 1)), space.Join(Text(0, 1))) - 0.5f);
    }

    [Fact]
    public void A_single_exemplar_is_its_own_centre()
    {
        var joined = MeaningSpace.Of([Text(0, 1)]).Join(Text(0, 1));

        Assert.All(joined, number => Assert.True(float.IsFinite(number)));
    }

    /// <summary>A text whose vectors point along one axis each; midway all lean to the first.</summary>
    private static TextMeaning Text(int axis, int midwayAxis)
    {
        var (vector, midway) = (new float[SentenceEncoder.Dimension], new float[SentenceEncoder.Dimension]);
        vector[axis] = 1;
        midway[0] = 0.8f;
        midway[midwayAxis] = 0.6f;
        return new TextMeaning(vector, midway);
    }
}
