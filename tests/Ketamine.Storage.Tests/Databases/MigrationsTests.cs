using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Tests.Databases;

public abstract class MigrationsTests(TestStore store) : DatabaseTests(store)
{
    /// <summary>How many scripts make the schema.</summary>
    protected abstract int Scripts { get; }

    [Fact]
    public async Task Programs_that_start_together_make_the_schema_once()
    {
        await Database.WriteAsync(s => s.ExecuteAsync("drop table if exists utterance; drop table if exists conversation; drop table if exists taken; drop table heartbeat; drop table secret; drop table feedback; drop table state; drop table unanswered; drop table handover; drop table reply_count; drop table protection_key; drop table schema_version"), Durability.Full, Cancellation);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Open()).Select(database => Task.Run(() => database.PrepareAsync(Cancellation))));

        Assert.Equal(Scripts, await CountAsync("schema_version"));
        Assert.Equal(1, await CountAsync("heartbeat"));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await Open().PrepareAsync(Cancellation);
        Assert.Equal(Scripts, await CountAsync("schema_version"));
    }

    [Fact]
    public async Task A_newer_schema_stops_the_program_with_the_remedy()
    {
        await Database.WriteAsync(s => s.ExecuteAsync("insert into schema_version (version) values (99)"), Durability.Full, Cancellation);

        var stopped = await Assert.ThrowsAsync<StoreSettingsException>(() => Open().PrepareAsync(Cancellation));
        Assert.Contains("schema 99", stopped.Message, StringComparison.Ordinal);
        Assert.Contains("Start that version or a later one", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_that_fails_half_way_keeps_nothing()
    {
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Database.WriteAsync(
            async session =>
            {
                await session.ExecuteAsync("insert into secret (name, value) values ('half', 'way')");
                return await session.ExecuteAsync("this is no statement");
            },
            Durability.Full,
            Cancellation));

        Assert.Equal(0, await Database.ReadAsync(s => s.ValueAsync<long>("select count(*) from secret where name = 'half'"), Cancellation));
    }

    [Fact]
    public async Task The_condition_changes_once_with_a_failed_write_and_once_with_a_good_one()
    {
        var heard = new List<string?>();
        Database.ConditionChanged += heard.Add;

        await Assert.ThrowsAsync<StoreUnavailableException>(FailAsync);
        await Assert.ThrowsAsync<StoreUnavailableException>(FailAsync);
        Assert.NotNull(Database.Problem);
        Assert.Null(await Database.CheckAsync(Cancellation));

        Assert.Null(Database.Problem);
        Assert.Equal([false, true], heard.Select(problem => problem is null));

        Task FailAsync() => Database.WriteAsync(s => s.ExecuteAsync("this is no statement"), Durability.Full, Cancellation);
    }
}

public sealed class SqliteMigrationsTests() : MigrationsTests(new SqliteStore())
{
    protected override int Scripts => 2;
}

[Collection(SharedPostgres.Name)]
public sealed class PostgresMigrationsTests(PostgresCluster cluster) : MigrationsTests(new PostgresStore(cluster))
{
    protected override int Scripts => 3;
}
