using System.Numerics.Tensors;

namespace Ketamine.Matching.Confidence;

/// <summary>Fits a logistic regression by Newton's method, with a ridge on standardised features.</summary>
internal static class LogisticRegression
{
    private const int Steps = 30;

    /// <returns>The constant, then a weight for each feature as it was given.</returns>
    public static (double Constant, double[] Weights) Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> right, double ridge)
    {
        var size = rows[0].Length;
        var mean = Enumerable.Range(0, size).Select(k => rows.Average(r => r[k])).ToArray();
        var spread = Enumerable.Range(0, size).Select(k => Math.Sqrt(rows.Average(r => (r[k] - mean[k]) * (r[k] - mean[k])))).ToArray();
        var standard = rows.Select(r => r.Select((value, k) => spread[k] > 1e-9 ? (value - mean[k]) / spread[k] : 0).Prepend(1).ToArray()).ToArray();
        var weights = new double[size + 1];
        for (var step = 0; step < Steps; step++)
        {
            var change = Newton(standard, right, weights, ridge);
            for (var k = 0; k < weights.Length; k++)
            {
                weights[k] += change[k];
            }

            if (change.Max(Math.Abs) < 1e-8)
            {
                break;
            }
        }

        var own = Enumerable.Range(0, size).Select(k => spread[k] > 1e-9 ? weights[k + 1] / spread[k] : 0).ToArray();
        return (weights[0] - own.Zip(mean, (w, m) => w * m).Sum(), own);
    }

    private static double[] Newton(double[][] rows, IReadOnlyList<bool> right, double[] weights, double ridge)
    {
        var size = weights.Length;
        var gradient = new double[size];
        var curvature = Enumerable.Range(0, size).Select(row => new double[row + 1]).ToArray();
        for (var i = 0; i < rows.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-TensorPrimitives.Dot<double>(rows[i], weights)));
            TensorPrimitives.MultiplyAdd(rows[i], (right[i] ? 1 : 0) - probability, gradient, gradient);
            for (var a = 0; a < size; a++)
            {
                TensorPrimitives.MultiplyAdd(rows[i].AsSpan(0, a + 1), probability * (1 - probability) * rows[i][a], curvature[a], curvature[a]);
            }
        }

        for (var k = 0; k < size; k++)
        {
            // The constant is left free.
            var pull = k == 0 ? 1e-6 : ridge;
            gradient[k] -= pull * weights[k];
            curvature[k][k] += pull;
        }

        return LinearEquations.Solve(Symmetric(curvature), gradient);
    }

    private static double[,] Symmetric(double[][] lower)
    {
        var whole = new double[lower.Length, lower.Length];
        for (var row = 0; row < lower.Length; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                whole[row, column] = whole[column, row] = lower[row][column];
            }
        }

        return whole;
    }
}
