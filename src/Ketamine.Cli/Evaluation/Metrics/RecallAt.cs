namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The share of in-scope questions that have an acceptable entry among the first candidates.</summary>
internal static class RecallAt
{
    /// <param name="depth">How many candidates are looked at.</param>
    public static double? Of(IEnumerable<AskedQuestion> asked, int depth) =>
        Share.Of([.. asked.Where(a => a.Question.IsInScope)], a => a.Rank <= depth);
}
