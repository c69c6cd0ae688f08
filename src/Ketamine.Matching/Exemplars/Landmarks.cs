using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>How near a meaning is to each of some exemplars, which stand for them all: the Nyström approximation of a Gaussian kernel.</summary>
internal sealed class Landmarks
{
    private const int Most = 1600;
    private const double Width = 1;
    private const double Jitter = 1e-3;

    private readonly float[][] _vectors;

    public Landmarks(float[][] vectors) => _vectors = vectors;

    public int Count => _vectors.Length;

    public IReadOnlyList<float[]> Vectors => _vectors;

    /// <summary>Landmarks that lie evenly in the list of exemplars.</summary>
    public static Landmarks Of(float[][] exemplars)
    {
        var count = Math.Min(Most, exemplars.Length);
        return new Landmarks([.. Enumerable.Range(0, count).Select(i => exemplars[(int)((long)i * exemplars.Length / count)])]);
    }

    /// <summary>The kernel to each landmark; the vectors have length 1, so their squared distance is 2 - 2 × cosine.</summary>
    public float[] Nearness(ReadOnlySpan<float> vector)
    {
        var near = new float[_vectors.Length];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = TensorPrimitives.Dot(_vectors[i], vector);
        }

        TensorPrimitives.Subtract(near, 1f, near);
        TensorPrimitives.Multiply(near, (float)(2 * Width), near);
        TensorPrimitives.Exp(near, near);
        return near;
    }

    /// <summary>The lower triangle that makes independent numbers of the nearness to the landmarks, which say much the same.</summary>
    public float[][] Decorrelation()
    {
        var lower = new double[_vectors.Length][];
        for (var row = 0; row < lower.Length; row++)
        {
            lower[row] = [.. Nearness(_vectors[row]).AsSpan(0, row + 1).ToArray().Select(k => (double)k)];
            lower[row][row] += Jitter;
            for (var column = 0; column <= row; column++)
            {
                var rest = lower[row][column] - TensorPrimitives.Dot<double>(lower[row].AsSpan(0, column), lower[column].AsSpan(0, column));
                lower[row][column] = column == row ? Math.Sqrt(rest) : rest / lower[column][column];
            }
        }

        return [.. lower.Select(row => row.Select(number => (float)number).ToArray())];
    }

    /// <summary>Solves lower × result = nearness, in place.</summary>
    public static void Decorrelate(float[][] lower, float[] nearness)
    {
        for (var row = 0; row < nearness.Length; row++)
        {
            nearness[row] = (nearness[row] - TensorPrimitives.Dot<float>(lower[row].AsSpan(0, row), nearness.AsSpan(0, row))) / lower[row][row];
        }
    }

    /// <summary>Solves transposed lower × result = weights, in place: weights of independent numbers become weights of nearness.</summary>
    public static void Recorrelate(float[][] lower, float[] weights)
    {
        for (var row = weights.Length - 1; row >= 0; row--)
        {
            weights[row] /= lower[row][row];
            TensorPrimitives.MultiplyAdd(lower[row].AsSpan(0, row), -weights[row], weights.AsSpan(0, row), weights.AsSpan(0, row));
        }
    }
}
