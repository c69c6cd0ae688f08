using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>An answer leads on to two or three others.</summary>
internal sealed class FollowUpsRule : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries.SelectMany(Check);

    private static IEnumerable<Finding> Check(Entry entry)
    {
        if (entry.FollowUps.Count is < 2 or > 3)
        {
            yield return Finding.In(entry, $"There are {entry.FollowUps.Count} follow-ups.", "Name the two or three entries that a person would ask next.");
        }

        if (entry.FollowUps.Contains(entry.Id, StringComparer.Ordinal))
        {
            yield return Finding.In(entry, "It is its own follow-up.", "Name another entry in its place.");
        }

        if (entry.FollowUps.Distinct(StringComparer.Ordinal).Count() < entry.FollowUps.Count)
        {
            yield return Finding.In(entry, "A follow-up stands twice.", "Name each once.");
        }
    }
}
