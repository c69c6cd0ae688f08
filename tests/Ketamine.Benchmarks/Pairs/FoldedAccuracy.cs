namespace Ketamine.Benchmarks.Pairs;

/// <summary>The share of pairs that a threshold judges rightly, over five folds.</summary>
internal static class FoldedAccuracy
{
    private const int Folds = 5;

    public static double Of(IReadOnlyList<JudgedPair> pairs)
    {
        // A fixed shuffle: neighbours in a file are often about one question.
        var shuffled = Enumerable.Range(0, pairs.Count).OrderBy(i => unchecked((uint)i * 2654435761u)).Select(i => pairs[i]).ToList();
        return Enumerable.Range(0, Folds).Sum(fold => Right(shuffled, fold)) / (double)pairs.Count;
    }

    private static int Right(List<JudgedPair> pairs, int fold)
    {
        var threshold = BestThreshold([.. pairs.Where((_, i) => i % Folds != fold).OrderByDescending(p => p.Likeness)]);
        return pairs.Where((_, i) => i % Folds == fold).Count(p => p.Entails == p.Likeness >= threshold);
    }

    /// <summary>Going down from the most alike pair, each that entails gains one and each that does not loses one.</summary>
    private static double BestThreshold(List<JudgedPair> descending)
    {
        var (gain, most, threshold) = (0, 0, double.PositiveInfinity);
        foreach (var pair in descending)
        {
            gain += pair.Entails ? 1 : -1;
            if (gain > most)
            {
                (most, threshold) = (gain, pair.Likeness);
            }
        }

        return threshold;
    }
}
