using System.Globalization;
using Ketamine.Storage.People;
using Ketamine.Storage.Retention;
using Ketamine.Storage.State;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace Ketamine.Storage.Tests.State;

public abstract class StateDocumentsTests(TestStore store) : DatabaseTests(store)
{
    private StateDocuments Documents => new StateDocuments(Database, Time);

    private protected string Key => $"{Pseudonyms.Person("test", "somebody")}/thread";

    [Fact]
    public async Task What_was_written_is_read_by_the_next_program()
    {
        await Documents.WriteAsync(new Dictionary<string, object> { [Key] = new Thread { Previous = "an-entry" } });

        var read = await new StateDocuments(Open(), Time).ReadAsync([Key, Key + "/none"]);

        var (key, document) = Assert.Single(read);
        Assert.Equal(Key, key);
        Assert.Equal("an-entry", ((JObject)document).ToObject<Thread>()!.Previous);
    }

    [Fact]
    public async Task An_etag_changes_with_each_write_and_guards_the_version_it_names()
    {
        await WriteAsync(new Thread { Previous = "first" });
        var read = await ReadAsync();

        await WriteAsync(new Thread { Previous = "second", ETag = read.ETag });

        var conflict = await Assert.ThrowsAsync<EtagConflictException>(() => WriteAsync(new Thread { Previous = "third", ETag = read.ETag }));
        Assert.Contains("Read it again", conflict.Message, StringComparison.Ordinal);
        var now = await ReadAsync();
        Assert.Equal("second", now.Previous);
        Assert.NotEqual(read.ETag, now.ETag);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public async Task Without_an_etag_the_last_writer_wins(string? etag)
    {
        await WriteAsync(new Thread { Previous = "first" });
        await WriteAsync(new Thread { Previous = "second", ETag = etag });

        Assert.Equal("second", (await ReadAsync()).Previous);
    }

    [Fact]
    public async Task A_conflict_keeps_none_of_the_changes()
    {
        await Assert.ThrowsAsync<EtagConflictException>(() => Documents.WriteAsync(new Dictionary<string, object>
        {
            [Key] = new Thread { Previous = "kept?" },
            [Key + "/other"] = new Thread { ETag = "of-nothing" },
        }));

        Assert.Empty(await Documents.ReadAsync([Key]));
    }

    [Fact]
    public async Task Of_writers_with_one_etag_one_wins()
    {
        await WriteAsync(new Thread());
        var etag = (await ReadAsync()).ETag;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async i =>
        {
            try
            {
                await WriteAsync(new Thread { Previous = $"{i}", ETag = etag });
                return true;
            }
            catch (EtagConflictException)
            {
                return false;
            }
        }));

        Assert.Single(outcomes, won => won);
    }

    [Fact]
    public async Task Deleted_documents_are_gone()
    {
        await WriteAsync(new Thread());
        await Documents.DeleteAsync([Key, Key + "/none"]);

        Assert.Empty(await Documents.ReadAsync([Key]));
    }

    [Fact]
    public async Task What_a_person_had_forgotten_is_gone()
    {
        await WriteAsync(new Thread());
        await new PersonRecords(Database).ForgetAsync(Pseudonyms.Person("test", "somebody"), Cancellation);

        Assert.Empty(await Documents.ReadAsync([Key]));
    }

    [Fact]
    public async Task What_was_kept_for_all_its_days_is_gone()
    {
        await WriteAsync(new Thread());
        Time.Advance(TimeSpan.FromDays(31));
        await new RetentionSweep(Database, new RetentionDays { State = 30 }, Time).RunAsync(Cancellation);

        Assert.Empty(await Documents.ReadAsync([Key]));
    }

    [Fact]
    public async Task Readers_see_no_version_older_than_the_last_that_was_acknowledged()
    {
        const int versions = 200;
        var acknowledged = 0;
        await WriteAsync(new Thread { Previous = "0" });
        var writer = Task.Run(async () =>
        {
            for (var version = 1; version <= versions; version++)
            {
                await WriteAsync(new Thread { Previous = $"{version}" });
                Volatile.Write(ref acknowledged, version);
                if (version % 10 == 0)
                {
                    // Makes readers go to the table again.
                    await Documents.DeleteAsync([Key + "/none"]);
                }
            }
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            for (var least = 0; least < versions;)
            {
                least = Volatile.Read(ref acknowledged);
                Assert.InRange(int.Parse((await ReadAsync()).Previous!, CultureInfo.InvariantCulture), least, versions);
            }
        }));

        await Task.WhenAll([writer, .. readers]);
    }

    [Fact]
    public async Task A_key_that_is_no_keyed_hash_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => Documents.WriteAsync(new Dictionary<string, object> { ["msteams/users/29:somebody"] = new Thread() }));
        Assert.Contains("Pseudonyms", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_large_document_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => WriteAsync(new Thread { Previous = new string('x', StateDocuments.MaxBytes) }));
        Assert.Contains("larger than 32768 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sdk_reads_and_writes_its_own_state_here()
    {
        var state = new PersonState(Documents, Key);
        var turn = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Microsoft.Bot.Schema.Activity("message"));
        await state.CreateProperty<string>("word").SetAsync(turn, "kept");
        await state.SaveChangesAsync(turn);

        var next = new TurnContext(new Microsoft.Bot.Builder.Adapters.TestAdapter(), new Microsoft.Bot.Schema.Activity("message"));
        Assert.Equal("kept", await new PersonState(Documents, Key).CreateProperty<string>("word").GetAsync(next));
    }

    private protected Task WriteAsync(Thread thread) => Documents.WriteAsync(new Dictionary<string, object> { [Key] = thread });

    private protected async Task<Thread> ReadAsync() => ((JObject)(await Documents.ReadAsync([Key]))[Key]).ToObject<Thread>()!;

    private protected sealed class Thread : IStoreItem
    {
        public string? Previous { get; set; }

        public string? ETag { get; set; }
    }

    private sealed class PersonState(IStorage storage, string key) : BotState(storage, nameof(PersonState))
    {
        protected override string GetStorageKey(ITurnContext turnContext) => key;
    }
}

public sealed class SqliteStateDocumentsTests() : StateDocumentsTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresStateDocumentsTests(PostgresCluster cluster) : StateDocumentsTests(new PostgresStore(cluster))
{
    [Fact]
    public async Task What_another_replica_wrote_is_read()
    {
        var other = new StateDocuments(Open(), Time);
        await WriteAsync(new Thread { Previous = "here" });
        Assert.Equal("here", (await ReadAsync()).Previous);

        await other.WriteAsync(new Dictionary<string, object> { [Key] = new Thread { Previous = "there" } });

        Assert.Equal("there", (await ReadAsync()).Previous);
    }
}
