using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Answers that are past their review date or will be soon; the gate does not close by itself as days go by.</summary>
internal sealed class DueForReviewNote(DateOnly today) : ILintRule
{
    private const int DaysAhead = 30;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries
        .Where(entry => entry.IsExpired(today.AddDays(DaysAhead)))
        .Select(entry => Finding.In(entry, $"The review {(entry.IsExpired(today) ? "was" : "is")} due by {entry.ReviewBy:yyyy-MM-dd}.", "Check the answer against its sources, then set 'reviewed' and 'review-by' anew."));
}
