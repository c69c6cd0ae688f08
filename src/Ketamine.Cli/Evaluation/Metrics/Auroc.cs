namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>How well confidence tells right matches from questions that are not to be answered: the area under the ROC curve.</summary>
internal static class Auroc
{
    /// <summary>
    /// The chance that an in-scope question with the right best candidate has more confidence than a question that is not to be answered,
    /// a tie counting half; null where there is none of either.
    /// </summary>
    public static double? Of(IReadOnlyCollection<AskedQuestion> asked)
    {
        var right = asked.Where(a => a.Question.IsInScope && a.IsBestRight).Select(a => a.Confidence).ToList();
        var none = asked.Where(a => a.Question.IsNotToBeAnswered).Select(a => a.Confidence).Order().ToList();
        return right.Count == 0 || none.Count == 0
            ? null
            : right.Average(confidence => (CountBelow(none, confidence) + CountAtOrBelow(none, confidence)) / 2.0) / none.Count;
    }

    private static int CountBelow(List<double> sorted, double value) => Partition(sorted, x => x < value);

    private static int CountAtOrBelow(List<double> sorted, double value) => Partition(sorted, x => x <= value);

    private static int Partition(List<double> sorted, Func<double, bool> isBefore)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isBefore(sorted[middle]) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
