using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Feedback;

/// <summary>Keeps feedback.</summary>
public sealed class FeedbackTable(Database database)
{
    /// <summary>Keeps one; false where the same delivery was kept before.</summary>
    /// <exception cref="StoreUnavailableException">It was not kept; the person should try again.</exception>
    public Task<bool> AddAsync(GivenFeedback given, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            insert into feedback (id, person, rating, reason, receipt, entry, knowledge_version, outcome, door, day)
            values (@Id, @Person, @Rating, @Reason, @Receipt, @Entry, @KnowledgeVersion, @Outcome, @Door, @Day)
            on conflict (id) do nothing
            """,
            new
            {
                given.Id,
                Person = given.Person.Value,
                Rating = given.Rating == Rating.Up ? "up" : "down",
                Reason = given.Reason?.Text,
                given.Receipt,
                given.Entry,
                given.KnowledgeVersion,
                given.Outcome,
                given.Door,
                given.Day,
            }).ConfigureAwait(false) > 0,
        Durability.Full,
        cancellation);

    /// <summary>The counts for each entry since a day, the most disliked first.</summary>
    public Task<IReadOnlyList<EntryFeedback>> CountByEntryAsync(DateOnly since, CancellationToken cancellation) => database.ReadAsync(
        session => session.QueryAsync<EntryFeedback>(
            """
            select entry as "Entry",
              sum(case when rating = 'up' then 1 else 0 end) as "Up",
              sum(case when rating = 'down' then 1 else 0 end) as "Down"
            from feedback where day >= @since group by entry order by 3 desc, 2, 1
            """,
            new { since }),
        cancellation);
}
