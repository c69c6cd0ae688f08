using Ketamine.Matching.Exemplars;

namespace Ketamine.Matching.Tests.Exemplars;

public sealed class RidgeFitTests
{
    // Three exemplars, one dense number each: 1, 2, -1, answered yes, yes, no. Yes weighs 3/(2·2), no 3/(2·1).
    // All three give w = 3.75 / 5.35 = 0.7, with which the second comes to 1.4: past its mark, it is left out.
    // The others' normal equation: (0.75·1 + 1.5·1 + 0.1) w = 0.75·1 + 1.5·1, so w = 2.25 / 2.35, with which neither comes to 1.
    [Fact]
    public void The_coefficient_solves_the_normal_equation_of_those_short_of_their_mark()
    {
        SparseVector[] none = [new([], []), new([], []), new([], [])];

        var score = Assert.Single(RidgeFit.Solve([[1], [2], [-1]], none, [new ExemplarQuestion([true, true, false])]));

        Assert.Equal(2.25f / 2.35f, Assert.Single(score.Dense), 3);
    }

    [Fact]
    public void Sparse_numbers_count_like_dense_ones()
    {
        var score = Assert.Single(RidgeFit.Solve([[], []], [new([7], [1f]), new([9], [1f])], [new ExemplarQuestion([true, false])]));

        Assert.Equal(1 / 1.1f, score.Sparse[7], 3);
        Assert.Equal(-1 / 1.1f, score.Sparse[9], 3);
    }

    [Fact]
    public void Questions_side_by_side_are_solved_as_each_alone()
    {
        var random = new Random(1);
        float[][] dense = [.. Enumerable.Range(0, 40).Select(_ => new[] { random.NextSingle(), random.NextSingle() - 0.5f })];
        SparseVector[] sparse = [.. dense.Select(_ => new SparseVector([random.Next(50), 50 + random.Next(50)], [random.NextSingle(), random.NextSingle()]))];
        ExemplarQuestion[] questions =
        [
            new([.. dense.Select(row => (bool?)(row[0] > 0.5f))]),
            new([.. dense.Select(row => row[0] > 0.2f ? row[1] > 0 : (bool?)null)]),
            new([.. dense.Select(row => (bool?)(row[1] > 0.3f))]),
        ];

        var together = RidgeFit.Solve(dense, sparse, questions);

        foreach (var (score, question) in together.Zip(questions))
        {
            var alone = Assert.Single(RidgeFit.Solve(dense, sparse, [question]));
            Assert.All(Enumerable.Range(0, dense.Length), row => Assert.Equal(Sum(alone, dense[row], sparse[row]), Sum(score, dense[row], sparse[row]), 0.1f));
        }
    }

    private static float Sum(LinearScore score, float[] dense, SparseVector sparse) =>
        dense.Zip(score.Dense, (number, times) => number * times).Sum() + sparse.At.Zip(sparse.Values, (place, number) => number * score.Sparse[place]).Sum();
}
