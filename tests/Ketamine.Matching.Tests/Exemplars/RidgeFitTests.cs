using Ketamine.Matching.Exemplars;

namespace Ketamine.Matching.Tests.Exemplars;

public sealed class RidgeFitTests
{
    // Three exemplars, one dense number each: 1, 2, -1, answered yes, yes, no. Yes weighs 3/(2·2), no 3/(2·1).
    // Normal equation: (0.75·1 + 0.75·4 + 1.5·1 + 0.1) w = 0.75·1 + 0.75·2 + 1.5·1, so w = 3.75 / 5.35.
    [Fact]
    public void The_coefficient_solves_the_normal_equation()
    {
        SparseVector[] none = [new([], []), new([], []), new([], [])];

        var score = new RidgeFit([[1], [2], [-1]], none, new ExemplarQuestion([true, true, false])).Solve();

        Assert.Equal(3.75f / 5.35f, Assert.Single(score.Dense), 3);
    }

    [Fact]
    public void Sparse_numbers_count_like_dense_ones()
    {
        var score = new RidgeFit([[], []], [new([7], [1f]), new([9], [1f])], new ExemplarQuestion([true, false])).Solve();

        Assert.Equal(1 / 1.1f, score.Sparse[7], 3);
        Assert.Equal(-1 / 1.1f, score.Sparse[9], 3);
    }
}
