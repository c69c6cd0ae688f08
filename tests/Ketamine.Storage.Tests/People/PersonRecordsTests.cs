using Ketamine.Storage.Feedback;
using Ketamine.Storage.Handovers;
using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;
using Ketamine.Storage.State;
using Ketamine.Storage.Unanswered;

namespace Ketamine.Storage.Tests.People;

public abstract class PersonRecordsTests(TestStore store) : DatabaseTests(store)
{
    protected static readonly string[] Tables = ["feedback", "state", "unanswered", "handover"];

    private PersonRecords Records => new(Database);

    [Fact]
    public async Task Export_shows_all_that_is_kept_about_a_person_and_nothing_about_another()
    {
        await KeepAsync(Somebody, "mine");
        await KeepAsync(Another, "theirs");

        var export = await Records.ExportAsync(Somebody, Cancellation);

        Assert.Equal(
            """
            {"feedback":[{"rating":"up","reason":"mine","receipt":"e~h~v","entry":"e","outcome":"answer","door":"test","day":"2026-11-24"}],"state":[{"document":{"Word":"mine"},"day":"2026-11-24"}],"unanswered":[{"question":"mine","door":"test","day":"2026-11-24"}],"handovers":[{"question":"mine","status":"open","door":"test","day":"2026-11-24"}]}
            """,
            export.ToJsonString());
    }

    [Fact]
    public async Task Forgetting_deletes_every_row_of_the_person_and_leaves_the_others()
    {
        await KeepAsync(Somebody, "mine");
        await KeepAsync(Another, "theirs");

        Assert.Equal(Tables.Length, await Records.ForgetAsync(Somebody, Cancellation));

        Assert.All((await Records.ExportAsync(Somebody, Cancellation)).Select(table => table.Value!.AsArray()), Assert.Empty);
        Assert.All((await Records.ExportAsync(Another, Cancellation)).Select(table => table.Value!.AsArray()), rows => Assert.Single(rows));
        Assert.Equal(0, await Records.ForgetAsync(Somebody, Cancellation));
    }

    [Fact]
    public async Task Every_table_that_knows_persons_takes_part()
    {
        await KeepAsync(Somebody, "mine");

        foreach (var table in Tables)
        {
            Assert.Equal(1, await CountAsync(table));
        }

        await Records.ForgetAsync(Somebody, Cancellation);
        foreach (var table in Tables)
        {
            Assert.Equal(0, await CountAsync(table));
        }
    }

    private PersonKey Somebody => Pseudonyms.Person("test", "somebody");

    private PersonKey Another => Pseudonyms.Person("test", "another");

    private async Task KeepAsync(PersonKey person, string word)
    {
        var redacted = new Redactor(_ => true, []).Redact(word);
        await new FeedbackTable(Database).AddAsync(
            new GivenFeedback
            {
                Id = word, Person = person, Rating = Rating.Up, Reason = redacted, Receipt = "e~h~v", Entry = "e", KnowledgeVersion = "v", Outcome = "answer", Door = "test", Day = Today,
            },
            Cancellation);
        await new StateDocuments(Database, Time).WriteAsync(new Dictionary<string, object> { [$"{person}/thread"] = new { Word = word } });
        await new UnansweredTable(Database).AddAsync(
            new UnansweredQuestion { Person = person, Question = redacted, Confidence = 0, KnowledgeVersion = "v", Door = "test", Day = Today }, Cancellation);
        await new HandoverTable(Database, new PseudonymKey(Database)).TryAddAsync(
            new Handover { Id = word, Person = person, Question = redacted, Reference = "there", Status = HandoverStatus.Open, Door = "test", Day = Today }, new HandoverLimits(9, 9), Cancellation);
    }
}

public sealed class SqlitePersonRecordsTests() : PersonRecordsTests(new SqliteStore())
{
    [Fact]
    public async Task No_table_with_persons_is_left_out()
    {
        var tables = await Database.ReadAsync(s => s.QueryAsync<string>("select name from sqlite_master where type = 'table' and sql like '%person %'"), Cancellation);
        Assert.Equal(Tables.Order(), tables.Order());
    }
}

[Collection(SharedPostgres.Name)]
public sealed class PostgresPersonRecordsTests(PostgresCluster cluster) : PersonRecordsTests(new PostgresStore(cluster));
