using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>Turns vectors so that directions in which phrasings of one entry differ count less: they do not tell entries apart.</summary>
/// <remarks>
/// With C the covariance within entries plus a multiple of the identity, and C = L·Lᵀ, the turned vector is L⁻¹·(x − mean):
/// dot products of turned vectors are xᵀ·C⁻¹·y, as in linear discriminant analysis.
/// </remarks>
internal sealed class Whitening
{
    private const int Size = SentenceEncoder.Dimension;

    // How much of the average variance is added to each direction; more trusts the few phrasings less.
    private const double Shrinkage = 3;

    // So many rows stay in the processor's first cache while all vectors pass by.
    private const int Together = 16;

    private readonly float[] _mean;
    private readonly float[][] _lower;

    private Whitening(float[] mean, float[][] lower)
    {
        _mean = mean;
        _lower = lower;
    }

    /// <param name="vectors">The phrasings' vectors.</param>
    /// <param name="owners">The entry of each phrasing.</param>
    /// <param name="centroids">The mean vector of each entry.</param>
    public static Whitening Fit(IReadOnlyList<float[]> vectors, int[] owners, float[][] centroids)
    {
        var mean = new float[Size];
        foreach (var vector in vectors)
        {
            TensorPrimitives.Add(mean, vector, mean);
        }

        TensorPrimitives.Divide(mean, Math.Max(1, vectors.Count), mean);
        return new Whitening(mean, Cholesky(Covariance(vectors, owners, centroids)));
    }

    /// <summary>The turned vector, of length 1.</summary>
    public float[] Apply(ReadOnlySpan<float> vector)
    {
        var turned = new float[Size];
        TensorPrimitives.Subtract(vector, _mean, turned);
        for (var row = 0; row < Size; row++)
        {
            var lower = _lower[row];
            turned[row] = (turned[row] - TensorPrimitives.Dot(lower.AsSpan(0, row), turned.AsSpan(0, row))) / lower[row];
        }

        TensorPrimitives.Divide(turned, Math.Max(1e-9f, TensorPrimitives.Norm<float>(turned)), turned);
        return turned;
    }

    private static double[][] Covariance(IReadOnlyList<float[]> vectors, int[] owners, float[][] centroids)
    {
        var rests = vectors.Select((vector, i) => Difference(vector, centroids[owners[i]])).ToList();
        var sums = new float[Size][];
        Parallel.For(0, Size / Together, block =>
        {
            var rows = Enumerable.Range(block * Together, Together).ToArray();
            Array.ForEach(rows, row => sums[row] = new float[Size]);
            foreach (var rest in rests)
            {
                foreach (var row in rows)
                {
                    TensorPrimitives.MultiplyAdd(rest.AsSpan(0, row + 1), rest[row], sums[row].AsSpan(0, row + 1), sums[row].AsSpan(0, row + 1));
                }
            }
        });

        var free = Math.Max(1, vectors.Count - centroids.Length);
        var average = sums.Select((row, i) => (double)row[i]).Sum() / free / Size;
        // A base without alternates has no variance within entries: nothing is turned.
        var added = average > 1e-9 ? Shrinkage * average : 1;
        return [.. sums.Select((row, i) => row.Select((value, k) => (value / free) + (k == i ? added : 0)).ToArray())];
    }

    private static float[] Difference(float[] one, float[] other)
    {
        var difference = new float[Size];
        TensorPrimitives.Subtract(one, other, difference);
        return difference;
    }

    private static float[][] Cholesky(double[][] matrix)
    {
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                var rest = matrix[row][column] - TensorPrimitives.Dot<double>(matrix[row].AsSpan(0, column), matrix[column].AsSpan(0, column));
                matrix[row][column] = row == column ? Math.Sqrt(rest) : rest / matrix[column][column];
            }
        }

        return [.. matrix.Select(row => row.Select(value => (float)value).ToArray())];
    }
}
