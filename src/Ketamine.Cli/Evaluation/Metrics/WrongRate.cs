namespace Ketamine.Cli.Evaluation.Metrics;

/// <summary>The share of all questions that are answered wrongly: an in-scope one with an entry that is not acceptable, or one that is not to be answered with any.</summary>
internal static class WrongRate
{
    public static double? Of(IReadOnlyCollection<AskedQuestion> asked) => Share.Of(asked, a => a.IsWronglyAnswered);
}
