namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>How many in-scope questions could be answered rightly under a threshold that turns most questions of a kind away.</summary>
internal static class CorrectAtRejection
{
    private const int RejectedPercent = 95;

    /// <summary>
    /// The share of in-scope questions whose best candidate is right and whose confidence is above the lowest threshold at which 95 % of the
    /// questions of that kind that are not to be answered are rejected; null where there are none of either.
    /// </summary>
    public static double? Of(IReadOnlyCollection<AskedQuestion> asked, string kind)
    {
        var none = asked.Where(a => a.Question.IsNotToBeAnswered && a.Question.Kind == kind).Select(a => a.Confidence).Order().ToList();
        if (none.Count == 0)
        {
            return null;
        }

        var threshold = NearestRank.Of(none, RejectedPercent);
        return Share.Of([.. asked.Where(a => a.Question.IsInScope)], a => a.IsBestRight && a.Confidence > threshold);
    }
}
