namespace Ketamine.Quantizer.Tests;

public sealed class QuantizedWeightsTests
{
    // Three rows of two columns; the second column is a hundred times the first.
    private static readonly float[] Weights = [0.5f, -50, 1, 100, -0.25f, 25];

    [Fact]
    public void EachColumnHasItsOwnScale()
    {
        var (values, scales) = QuantizedWeights.ByColumn(Weights, columns: 2, limit: 64);

        Assert.Equal([1f / 64, 100f / 64], scales);
        Assert.Equal([32, -32, 64, 64, -16, 16], values.Select(value => (int)value));
    }

    [Fact]
    public void EachRowHasItsOwnScale()
    {
        var (values, scales) = QuantizedWeights.ByRow(Weights, columns: 2, limit: 127);

        Assert.Equal([50f / 127, 100f / 127, 25f / 127], scales);
        Assert.Equal([1, -127, 1, 127, -1, 127], values.Select(value => (int)value));
    }

    [Fact]
    public void AColumnOfZerosStaysZero()
    {
        var (values, scales) = QuantizedWeights.ByColumn([0, 1, 0, 2], columns: 2, limit: 64);

        Assert.Equal((0f, 0, 0), (scales[0], values[0], values[2]));
    }

    [Fact]
    public void NoWeightMovesByMoreThanHalfAStep()
    {
        var random = new Random(7);
        var weights = Enumerable.Range(0, 40 * 25).Select(_ => random.NextSingle() - 0.5f).ToArray();

        var (values, scales) = QuantizedWeights.ByColumn(weights, columns: 25, limit: 64);

        Assert.All(Enumerable.Range(0, weights.Length), i =>
            Assert.InRange((values[i] * scales[i % 25]) - weights[i], -0.501f * scales[i % 25], 0.501f * scales[i % 25]));
        Assert.All(values, value => Assert.InRange(value, -64, 64));
    }
}
