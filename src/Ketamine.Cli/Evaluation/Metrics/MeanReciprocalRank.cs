namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The mean of 1/rank of the first acceptable candidate over in-scope questions; 0 for a question without one.</summary>
internal static class MeanReciprocalRank
{
    /// <param name="depth">How many candidates are looked at.</param>
    public static double? Of(IEnumerable<AskedQuestion> asked, int depth)
    {
        var reciprocals = asked.Where(a => a.Question.IsInScope).Select(a => a.Rank <= depth ? 1.0 / a.Rank.Value : 0).ToList();
        return reciprocals.Count == 0 ? null : reciprocals.Average();
    }
}
