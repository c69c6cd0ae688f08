using Ketamine.Storage.Databases;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Tests.Feedback;

public abstract class FeedbackTableTests(TestStore store) : DatabaseTests(store)
{
    private FeedbackTable Table => new(Database);

    [Fact]
    public async Task A_row_is_kept_for_the_next_program()
    {
        Assert.True(await Table.AddAsync(Given("1", Rating.Up, "what-is-it"), Cancellation));

        var counts = Assert.Single(await new FeedbackTable(Open()).CountByEntryAsync(Today, Cancellation));
        Assert.Equal(new EntryFeedback { Entry = "what-is-it", Up = 1, Down = 0 }, counts);
    }

    [Fact]
    public async Task The_same_delivery_is_kept_once()
    {
        var given = Given("1", Rating.Down, null);
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Table.AddAsync(given, Cancellation)));

        Assert.Single(added, kept => kept);
        Assert.Equal(1, await CountAsync("feedback"));
    }

    [Fact]
    public async Task Every_field_stands_in_its_column()
    {
        await Table.AddAsync(Given("1", Rating.Down, "what-is-it"), Cancellation);

        var row = (IDictionary<string, object?>)Assert.Single(await Database.ReadAsync(s => s.QueryAsync<dynamic>("select *, cast(day as text) as written from feedback"), Cancellation));
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["id"] = "1",
                ["person"] = Pseudonyms.Person("test", "somebody").Value,
                ["rating"] = "down",
                ["reason"] = "too long",
                ["receipt"] = "what-is-it~0123456789ab~ba9876543210~answer",
                ["entry"] = "what-is-it",
                ["knowledge_version"] = "ba9876543210",
                ["outcome"] = "answer",
                ["door"] = "test",
                ["written"] = "2026-11-24",
            },
            row.Where(column => column.Key != "day").ToDictionary());
    }

    [Fact]
    public async Task Counts_stand_by_entry_the_most_disliked_first_and_start_with_a_day()
    {
        await Table.AddAsync(Given("1", Rating.Down, "old") with { Day = Today.AddDays(-1) }, Cancellation);
        await Table.AddAsync(Given("2", Rating.Up, "liked"), Cancellation);
        await Table.AddAsync(Given("3", Rating.Up, "disliked"), Cancellation);
        await Table.AddAsync(Given("4", Rating.Down, "disliked"), Cancellation);
        await Table.AddAsync(Given("5", Rating.Down, "disliked"), Cancellation);

        Assert.Equal(
            [new EntryFeedback { Entry = "disliked", Up = 1, Down = 2 }, new EntryFeedback { Entry = "liked", Up = 1 }],
            await Table.CountByEntryAsync(Today, Cancellation));
    }

    [Fact]
    public async Task Rows_written_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(() => Table.AddAsync(Given($"{i}", Rating.Up, "many"), Cancellation))));

        Assert.Equal(200, await CountAsync("feedback"));
    }

    private GivenFeedback Given(string id, Rating rating, string? entry) => new()
    {
        Id = id,
        Person = Pseudonyms.Person("test", "somebody"),
        Rating = rating,
        Reason = new Redactor(_ => true, []).Redact("too long"),
        Receipt = $"{entry ?? "-"}~0123456789ab~ba9876543210~answer",
        Entry = entry,
        KnowledgeVersion = "ba9876543210",
        Outcome = "answer",
        Door = "test",
        Day = Today,
    };
}

public sealed class SqliteFeedbackTableTests() : FeedbackTableTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresFeedbackTableTests(PostgresCluster cluster) : FeedbackTableTests(new PostgresStore(cluster));
