using Ketamine.Matching.Clustering;
using Ketamine.Matching.Tests.Semantic;

namespace Ketamine.Matching.Tests.Clustering;

public sealed class MeaningClustersTests(PoolFixture fixture) : IClassFixture<PoolFixture>
{
    private static readonly string[] Questions =
    [
        "how much does neem oil cost",
        "does neem oil smell bad",
        "what is the price of neem oil",
        "is neem oil expensive",
        "can my dog drink neem oil",
        "how much does neem oil cost",
        "the smell of neem oil is awful",
    ];

    [Fact]
    public void Questions_of_one_meaning_are_together_the_largest_cluster_first() =>
        Assert.Equal(
            [[0, 5, 2, 3], [1, 6], [4]],
            new MeaningClusters(PlantBase.Read(), fixture.Pool).Of(Questions).Select(places => places.ToArray()));

    [Fact]
    public void Without_a_model_only_equal_questions_are_together() =>
        Assert.Equal([0, 5], new MeaningClusters(PlantBase.Read(), encoder: null).Of(Questions)[0]);

    [Fact]
    public void Each_question_is_in_one_cluster()
    {
        var places = new MeaningClusters(PlantBase.Read(), fixture.Pool).Of([.. Questions, "", "…", "🌱"]).SelectMany(cluster => cluster);

        Assert.Equal(Enumerable.Range(0, Questions.Length + 3), places.Order());
    }

    [Fact]
    public void Nothing_makes_no_cluster() => Assert.Empty(new MeaningClusters(PlantBase.Read(), fixture.Pool).Of([]));
}
