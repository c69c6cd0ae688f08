using Ketamine.Matching.Confidence;

namespace Ketamine.Matching.Tests.Confidence;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void The_chance_that_made_the_answers_is_found()
    {
        // At each x from -2 to 2 the share 1 / (1 + exp(-(0.5 + 2x))) of 10,000 rows is right; the second feature says nothing.
        var rows = new List<double[]>();
        var right = new List<bool>();
        for (var x = -2.0; x <= 2; x += 0.5)
        {
            var share = (int)Math.Round(10_000 / (1 + Math.Exp(-(0.5 + (2 * x)))));
            for (var i = 0; i < 10_000; i++)
            {
                rows.Add([x, 7]);
                right.Add(i < share);
            }
        }

        var (constant, weights) = LogisticRegression.Fit(rows, right, ridge: 0.001);

        Assert.Equal(0.5, constant, 0.01);
        Assert.Equal(2, weights[0], 0.01);
        Assert.Equal(0, weights[1]);
    }

    [Fact]
    public void Rows_that_part_without_error_stay_finite()
    {
        var (constant, weights) = LogisticRegression.Fit([[0], [1], [2], [3]], [false, false, true, true], ridge: 1);

        Assert.True(double.IsFinite(constant) && weights[0] > 0 && double.IsFinite(weights[0]));
    }
}
