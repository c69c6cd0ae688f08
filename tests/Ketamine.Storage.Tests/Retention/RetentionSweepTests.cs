using Ketamine.Storage.Databases;
using Ketamine.Storage.Retention;
using Ketamine.Storage.State;

namespace Ketamine.Storage.Tests.Retention;

public abstract class RetentionSweepTests(TestStore store) : DatabaseTests(store)
{
    [Fact]
    public async Task A_row_stays_for_its_days_and_goes_on_the_next()
    {
        await new StateDocuments(Database, Time).WriteAsync(new Dictionary<string, object> { [$"{Pseudonyms.Person("test", "a")}/thread"] = new { Word = 1 } });
        var sweep = new RetentionSweep(Database, new RetentionDays { State = 30 }, Time);

        Time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(0, await sweep.RunAsync(Cancellation));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await sweep.RunAsync(Cancellation));
        Assert.Equal(0, await CountAsync("state"));
    }

    [Theory]
    [InlineData("feedback", "insert into feedback (id, person, rating, receipt, knowledge_version, door, day) values ('1', 'p', 'up', 'r', 'v', 'd', @day)")]
    [InlineData("unanswered", "insert into unanswered (id, question, confidence, knowledge_version, door, day) values ('1', 'q', 0, 'v', 'd', @day)")]
    [InlineData("handover", "insert into handover (id, person, question, reference, status, door, day) values ('1', 'p', 'q', 'r', 'open', 'd', @day)")]
    [InlineData("reply_count", "insert into reply_count (day, outcome, door, replies) values (@day, 'answer', 'd', 1)")]
    public async Task Each_table_has_days_of_its_own(string table, string insert)
    {
        await Database.WriteAsync(s => s.ExecuteAsync(insert, new { day = Today.AddDays(-10) }), Durability.Full, Cancellation);

        Assert.Equal(0, await SweepAsync(table, 10));
        Assert.Equal(1, await SweepAsync(table, 9));
    }

    private async Task<int?> SweepAsync(string table, int days)
    {
        var kept = table switch
        {
            "feedback" => new RetentionDays { Feedback = days },
            "unanswered" => new RetentionDays { Unanswered = days },
            "reply_count" => new RetentionDays { Counts = days },
            _ => new RetentionDays { Handovers = days },
        };
        return await new RetentionSweep(Database, kept, Time).RunAsync(Cancellation);
    }
}

public sealed class SqliteRetentionSweepTests() : RetentionSweepTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresRetentionSweepTests(PostgresCluster cluster) : RetentionSweepTests(new PostgresStore(cluster))
{
    [Fact]
    public async Task While_one_replica_sweeps_the_others_do_not()
    {
        var other = Open();
        await other.WriteAsync(
            async session =>
            {
                Assert.True(await other.TryLockAsync(session, SharedWork.Retention));
                Assert.Null(await new RetentionSweep(Database, new RetentionDays(), Time).RunAsync(Cancellation));
                return 0;
            },
            Durability.Full,
            Cancellation);

        Assert.Equal(0, await new RetentionSweep(Database, new RetentionDays(), Time).RunAsync(Cancellation));
    }
}
