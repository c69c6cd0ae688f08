namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>How many in-scope questions could be answered rightly under a threshold that turns most questions of a kind away.</summary>
internal static class CorrectAtRejection
{
    private const int RejectedPercent = 95;

    /// <summary>
    /// The share of in-scope questions whose best candidate is right and whose confidence is above the lowest threshold at which 95 % of the
    /// questions of that kind that are not to be answered are rejected; null where there are none of either.
    /// </summary>
    public static double? Of(IReadOnlyCollection<AskedQuestion> asked, string kind) => Of(
        [.. asked.Where(a => a.Question.IsNotToBeAnswered && a.Question.Kind == kind).Select(a => a.Confidence)],
        [.. asked.Where(a => a.Question.IsInScope).Select(a => (a.Confidence, a.IsBestRight))]);

    /// <param name="rejected">The confidences of the questions that are to be turned away.</param>
    /// <param name="inScope">The confidence of each in-scope question, and whether its best candidate is right.</param>
    public static double? Of(IEnumerable<double> rejected, IReadOnlyCollection<(double Confidence, bool Right)> inScope)
    {
        var none = rejected.Order().ToList();
        return none.Count == 0 ? null : Share.Of(inScope, a => a.Right && a.Confidence > NearestRank.Of(none, RejectedPercent));
    }
}
