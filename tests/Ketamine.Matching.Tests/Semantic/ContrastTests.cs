using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class ContrastTests(PoolFixture pool) : IClassFixture<PoolFixture>
{
    private static readonly string[] Phrasings = ["how do i water a fern", "when to water ferns", "what soil does a cactus like", "soil for cacti", "how do i prune a rose", "cutting back roses"];

    private static readonly int[] Owners = [0, 0, 1, 1, 2, 2];

    [Fact]
    public void A_question_of_the_base_stands_out_more_than_one_beside_its_topics()
    {
        var (contrast, meaning) = Make();

        var inside = contrast.Of(meaning.Compare(pool.Pool.Encode("how often must ferns be watered")));
        var outside = contrast.Of(meaning.Compare(pool.Pool.Encode("who won the football match")));

        Assert.True(inside.Nearest > outside.Nearest && inside.Centroid > outside.Centroid && inside.TurnedNearest > outside.TurnedNearest && inside.TurnedCentroid > outside.TurnedCentroid);
    }

    [Fact]
    public void A_question_as_near_to_all_entries_has_less_than_a_phrasing_has()
    {
        var found = Make().Contrast.Of([new Likeness(0.5f, 0.4f, 0.3f, 0.2f), new Likeness(0.5f, 0.4f, 0.3f, 0.2f)]);

        Assert.True(found.Nearest < 0 && found.Centroid < 0 && found.TurnedNearest < 0 && found.TurnedCentroid < 0);
    }

    [Fact]
    public void A_base_without_phrasings_has_none()
    {
        var contrast = new Contrast(new MeaningIndex([], [], 0), [], []);

        Assert.Equal(default, contrast.Of([]));
    }

    private (Contrast Contrast, MeaningIndex Meaning) Make()
    {
        EncodedText[] encoded = [.. Phrasings.Select(text => pool.Pool.Encode(text))];
        var meaning = new MeaningIndex(encoded, Owners, 3);
        return (new Contrast(meaning, encoded, Owners), meaning);
    }
}
