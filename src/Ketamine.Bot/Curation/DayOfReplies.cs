using Ketamine.Storage.Counts;

namespace Ketamine.Bot.Curation;

/// <summary>How many replies of each outcome one day saw, through all doors.</summary>
public sealed record DayOfReplies(DateOnly Day, IReadOnlyDictionary<string, long> ByOutcome)
{
    public long this[string outcome] => ByOutcome.GetValueOrDefault(outcome);

    /// <summary>Each of the last days in order, those without a reply too.</summary>
    public static IReadOnlyList<DayOfReplies> Of(IReadOnlyList<ReplyCount> counts, DateOnly today, int days)
    {
        var byDay = counts.ToLookup(count => count.Day);
        return [.. Enumerable.Range(0, days).Select(i => today.AddDays(i + 1 - days)).Select(day => new DayOfReplies(
            day, byDay[day].GroupBy(count => count.Outcome, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Sum(count => count.Replies), StringComparer.Ordinal)))];
    }
}
