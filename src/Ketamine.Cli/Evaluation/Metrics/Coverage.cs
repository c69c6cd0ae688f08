namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The share of in-scope questions that are answered, whether rightly or wrongly.</summary>
internal static class Coverage
{
    public static double? Of(IEnumerable<AskedQuestion> asked) =>
        Share.Of([.. asked.Where(a => a.Question.IsInScope)], a => a.IsAnswered);
}
