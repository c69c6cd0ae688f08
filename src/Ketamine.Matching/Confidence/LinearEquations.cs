namespace Ketamine.Matching.Confidence;

/// <summary>Solves small systems of linear equations by Gaussian elimination with pivoting.</summary>
internal static class LinearEquations
{
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var size = right.Length;
        var m = (double[,])matrix.Clone();
        var x = (double[])right.Clone();
        for (var column = 0; column < size; column++)
        {
            Swap(m, x, column, Pivot(m, column));
            for (var row = column + 1; row < size; row++)
            {
                var factor = m[row, column] / m[column, column];
                for (var k = column; k < size; k++)
                {
                    m[row, k] -= factor * m[column, k];
                }

                x[row] -= factor * x[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            for (var k = row + 1; k < size; k++)
            {
                x[row] -= m[row, k] * x[k];
            }

            x[row] /= m[row, row];
        }

        return x;
    }

    private static int Pivot(double[,] m, int column) =>
        Enumerable.Range(column, m.GetLength(0) - column).MaxBy(row => Math.Abs(m[row, column]));

    private static void Swap(double[,] m, double[] x, int one, int other)
    {
        for (var k = 0; one != other && k < x.Length; k++)
        {
            (m[one, k], m[other, k]) = (m[other, k], m[one, k]);
        }

        (x[one], x[other]) = (x[other], x[one]);
    }
}
