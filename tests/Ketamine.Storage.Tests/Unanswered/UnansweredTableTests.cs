using Ketamine.Storage.Redaction;
using Ketamine.Storage.Unanswered;

namespace Ketamine.Storage.Tests.Unanswered;

public abstract class UnansweredTableTests(TestStore store) : DatabaseTests(store)
{
    private UnansweredTable Table => new(Database);

    [Fact]
    public async Task Questions_are_listed_the_latest_first()
    {
        await Table.AddAsync(Question("the older one"), Cancellation);
        await Table.AddAsync(Question("the later one") with { Day = Today.AddDays(1), Nearest = "an-entry", Confidence = 0.25 }, Cancellation);

        var kept = await Table.ListAsync(10, Cancellation);

        Assert.Equal(["the later one", "the older one"], kept.Select(k => k.Question));
        Assert.Equal(
            new KeptQuestion { Id = kept[0].Id, Question = "the later one", Nearest = "an-entry", Confidence = 0.25, KnowledgeVersion = "0123456789ab", Door = "test", Day = Today.AddDays(1) },
            kept[0]);
        Assert.Single(await Table.ListAsync(1, Cancellation));
    }

    [Fact]
    public async Task A_question_that_is_dealt_with_is_deleted_once()
    {
        await Table.AddAsync(Question("why"), Cancellation);
        var kept = Assert.Single(await Table.ListAsync(10, Cancellation));

        Assert.True(await Table.DeleteAsync(kept.Id, Cancellation));
        Assert.False(await Table.DeleteAsync(kept.Id, Cancellation));
        Assert.Empty(await Table.ListAsync(10, Cancellation));
    }

    private UnansweredQuestion Question(string text) => new()
    {
        Question = new Redactor(_ => true, []).Redact(text),
        Confidence = 0,
        KnowledgeVersion = "0123456789ab",
        Door = "test",
        Day = Today,
    };
}

public sealed class SqliteUnansweredTableTests() : UnansweredTableTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresUnansweredTableTests(PostgresCluster cluster) : UnansweredTableTests(new PostgresStore(cluster));
