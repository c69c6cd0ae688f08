using Ketamine.Storage.Counts;

namespace Ketamine.Storage.Tests.Counts;

public abstract class ReplyCountTableTests(TestStore store) : DatabaseTests(store)
{
    private ReplyCountTable Table => new(Database);

    [Fact]
    public async Task Counts_add_up_by_day_outcome_and_door()
    {
        await Table.AddAsync([Count(Today, "answer", 2), Count(Today, "fallback", 1), Count(Today.AddDays(1), "answer", 4)], Cancellation);
        await Table.AddAsync([Count(Today, "answer", 3), Count(Today, "answer", 1) with { Door = "other" }], Cancellation);

        Assert.Equal(
            [Count(Today, "answer", 1) with { Door = "other" }, Count(Today, "answer", 5), Count(Today, "fallback", 1), Count(Today.AddDays(1), "answer", 4)],
            await Table.ListAsync(Today, Cancellation));
        Assert.Equal([Count(Today.AddDays(1), "answer", 4)], await Table.ListAsync(Today.AddDays(1), Cancellation));
    }

    [Fact]
    public async Task Counts_of_many_at_once_are_all_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Table.AddAsync([Count(Today, "answer", 1), Count(Today, "fallback", 2)], Cancellation)));

        Assert.Equal([20, 40], (await Table.ListAsync(Today, Cancellation)).Select(count => count.Replies));
    }

    private static ReplyCount Count(DateOnly day, string outcome, long replies) => new() { Day = day, Outcome = outcome, Door = "test", Replies = replies };
}

public sealed class SqliteReplyCountTableTests() : ReplyCountTableTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresReplyCountTableTests(PostgresCluster cluster) : ReplyCountTableTests(new PostgresStore(cluster));
