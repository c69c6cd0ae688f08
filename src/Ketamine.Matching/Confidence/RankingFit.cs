namespace Ketamine.Matching.Confidence;

/// <summary>Fits the ranking's weights so that right entries stand first: softmax over the ranked entries, Adam on its log loss.</summary>
internal static class RankingFit
{
    private const int Steps = 300;
    private const double Rate = 0.3;
    private const double Pull = 1e-3;

    /// <summary>One question: its ranked entries' evidence, and which of them are right.</summary>
    public sealed record Example(double[][] Evidence, bool[] Right);

    public static double[] Fit(IReadOnlyList<Example> examples, double[] start)
    {
        var useful = examples.Where(e => e.Right.Contains(true) && e.Right.Contains(false)).ToList();
        var weights = (double[])start.Clone();
        var first = new double[weights.Length];
        var second = new double[weights.Length];
        for (var step = 1; step <= Steps && useful.Count > 0; step++)
        {
            var gradient = Gradient(useful, weights);
            for (var k = 0; k < weights.Length; k++)
            {
                first[k] = (0.9 * first[k]) + (0.1 * gradient[k]);
                second[k] = (0.99 * second[k]) + (0.01 * gradient[k] * gradient[k]);
                var corrected = first[k] / (1 - Math.Pow(0.9, step));
                // A kind of evidence speaks for an entry or not at all.
                weights[k] = Math.Max(0, weights[k] - (Rate * corrected / (Math.Sqrt(second[k] / (1 - Math.Pow(0.99, step))) + 1e-8)));
            }
        }

        return weights;
    }

    private static double[] Gradient(List<Example> examples, double[] weights)
    {
        var gradient = weights.Select(w => Pull * w).ToArray();
        foreach (var example in examples)
        {
            var scores = example.Evidence.Select(e => e.Zip(weights, (x, w) => x * w).Sum()).ToArray();
            var all = Softmax(scores, _ => true);
            var right = Softmax(scores, i => example.Right[i]);
            for (var i = 0; i < scores.Length; i++)
            {
                for (var k = 0; k < weights.Length; k++)
                {
                    gradient[k] += (all[i] - right[i]) * example.Evidence[i][k] / examples.Count;
                }
            }
        }

        return gradient;
    }

    private static double[] Softmax(double[] scores, Func<int, bool> counts)
    {
        var highest = scores.Max();
        var powers = scores.Select((s, i) => counts(i) ? Math.Exp(s - highest) : 0).ToArray();
        var sum = powers.Sum();
        return [.. powers.Select(p => p / sum)];
    }
}
