using Ketamine.Storage.Handovers;
using Ketamine.Storage.People;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Tests.Handovers;

public abstract class HandoverTableTests(TestStore store) : DatabaseTests(store)
{
    private const string Reference = "{\"conversation\":\"29:somebody\"}";

    private static readonly HandoverLimits Limits = new(InAll: 3, OfPerson: 2);

    private HandoverTable Table => new(Database, new PseudonymKey(Database));

    [Fact]
    public async Task A_handover_is_read_as_it_was_given()
    {
        Assert.True(await Table.TryAddAsync(Handover("1"), Limits, Cancellation));

        var elsewhere = Open();
        var read = Assert.Single(await new HandoverTable(elsewhere, new PseudonymKey(elsewhere)).ListAsync(HandoverStatus.Open, Cancellation));
        Assert.Equal(Handover("1"), read);
    }

    [Fact]
    public async Task Where_the_person_can_be_reached_is_encrypted()
    {
        Assert.True(await Table.TryAddAsync(Handover("1"), Limits, Cancellation));
        Assert.True(await Table.TryAddAsync(Handover("2"), Limits, Cancellation));

        var kept = await Database.ReadAsync(s => s.QueryAsync<string>("select reference from handover"), Cancellation);
        Assert.Equal(2, kept.Distinct().Count());
        Assert.All(kept, reference => Assert.DoesNotContain("somebody", reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_cannot_both_take_one()
    {
        Assert.True(await Table.TryAddAsync(Handover("1"), Limits, Cancellation));

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Table.MoveAsync("1", HandoverStatus.Open, HandoverStatus.Taken, Cancellation)));

        Assert.Single(taken, won => won);
        Assert.Empty(await Table.ListAsync(HandoverStatus.Open, Cancellation));
        Assert.True(await Table.MoveAsync("1", HandoverStatus.Taken, HandoverStatus.Closed, Cancellation));
        Assert.Equal(HandoverStatus.Closed, Assert.Single(await Table.ListAsync(HandoverStatus.Closed, Cancellation)).Status);
    }

    [Fact]
    public async Task No_more_wait_than_may()
    {
        Assert.True(await Table.TryAddAsync(Handover("1"), Limits, Cancellation));
        Assert.True(await Table.TryAddAsync(Handover("2"), Limits, Cancellation));
        Assert.False(await Table.TryAddAsync(Handover("3"), Limits, Cancellation));
        Assert.True(await Table.TryAddAsync(Handover("4", "another"), Limits, Cancellation));
        Assert.False(await Table.TryAddAsync(Handover("5", "a third"), Limits, Cancellation));

        await Table.RemoveAsync("1", Cancellation);

        Assert.True(await Table.TryAddAsync(Handover("5", "a third"), Limits, Cancellation));
    }

    [Fact]
    public async Task One_is_found_by_its_id_until_it_is_removed()
    {
        Assert.Null(await Table.FindAsync("1", Cancellation));
        Assert.True(await Table.TryAddAsync(Handover("1"), Limits, Cancellation));
        Assert.True(await Table.TryAddAsync(Handover("2"), Limits, Cancellation));
        Assert.Equal(Handover("1"), await Table.FindAsync("1", Cancellation));

        await Table.RemoveAsync("1", Cancellation);

        Assert.Null(await Table.FindAsync("1", Cancellation));
        Assert.NotNull(await Table.FindAsync("2", Cancellation));
    }

    private Handover Handover(string id, string person = "somebody") => new()
    {
        Id = id,
        Person = Pseudonyms.Person("test", person),
        Question = new Redactor(_ => true, []).Redact("may someone ring me"),
        Reference = Reference,
        Status = HandoverStatus.Open,
        Door = "test",
        Day = Today,
    };
}

public sealed class SqliteHandoverTableTests() : HandoverTableTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresHandoverTableTests(PostgresCluster cluster) : HandoverTableTests(new PostgresStore(cluster));
