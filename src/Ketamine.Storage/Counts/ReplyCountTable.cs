using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Counts;

/// <summary>Keeps how many replies there were, by day, outcome and door.</summary>
public sealed class ReplyCountTable(Database database)
{
    /// <summary>Adds to what was counted before, all or nothing.</summary>
    /// <exception cref="StoreUnavailableException">Nothing was added.</exception>
    public Task AddAsync(IReadOnlyCollection<ReplyCount> counts, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            // In one order, lest two replicas wait for each other.
            foreach (var count in counts.OrderBy(c => c.Day).ThenBy(c => c.Outcome, StringComparer.Ordinal).ThenBy(c => c.Door, StringComparer.Ordinal))
            {
                await session.ExecuteAsync(
                    """
                    insert into reply_count (day, outcome, door, replies) values (@Day, @Outcome, @Door, @Replies)
                    on conflict (day, outcome, door) do update set replies = reply_count.replies + excluded.replies
                    """,
                    count).ConfigureAwait(false);
            }

            return counts.Count;
        },
        Durability.Relaxed,
        cancellation);

    /// <summary>The counts since a day, in the order of days.</summary>
    public Task<IReadOnlyList<ReplyCount>> ListAsync(DateOnly since, CancellationToken cancellation) => database.ReadAsync(
        session => session.QueryAsync<ReplyCount>(
            """
            select day as "Day", outcome as "Outcome", door as "Door", replies as "Replies"
            from reply_count where day >= @since order by day, outcome, door
            """,
            new { since }),
        cancellation);
}
