using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>An answer was checked in the past and is checked again within two years.</summary>
internal sealed class ReviewDatesRule(DateOnly today) : ILintRule
{
    private const int MostMonths = 24;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries.SelectMany(Check);

    private IEnumerable<Finding> Check(Entry entry)
    {
        if (entry.Reviewed > today)
        {
            yield return Finding.In(entry, $"It was reviewed on {entry.Reviewed:yyyy-MM-dd}, which is still to come.", "Set 'reviewed' to the day on which the answer was last checked against its sources.");
        }

        if (entry.ReviewBy > entry.Reviewed?.AddMonths(MostMonths))
        {
            yield return Finding.In(entry, $"The next review is more than {MostMonths} months after the last.", $"Set 'review-by' to {entry.Reviewed?.AddMonths(MostMonths):yyyy-MM-dd} or earlier.");
        }
    }
}
