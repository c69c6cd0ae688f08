using System.Text;
using Ketamine.Storage.Conversations;
using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Tests.Conversations;

[Collection(SharedPostgres.Name)]
public sealed class ConversationTableTests(PostgresCluster cluster) : DatabaseTests(new PostgresStore(cluster))
{
    private static readonly ConversationLimits Limits = new()
    {
        Open = 3,
        OpenByOne = 2,
        Utterances = 10,
        BytesOfOne = 1000,
        BytesOfAll = 2000,
        Idle = TimeSpan.FromMinutes(30),
    };

    private ConversationTable Table => Of(Database);

    [Fact]
    public async Task What_one_replica_hears_every_replica_reads_in_order_and_after_any_position()
    {
        var other = Of(Open());
        await OpenAsync("a");
        Assert.True(await SayAsync(Table, "a", "one"));
        Assert.True(await SayAsync(other, "a", "two"));
        Assert.True(await SayAsync(Table, "a", "three"));

        Assert.Equal(("one two three", 3), await ReadAsync(other, "a", 0));
        Assert.Equal(("three", 3), await ReadAsync(Table, "a", 2));
        Assert.Equal(("", 3), await ReadAsync(Table, "a", 3));
        Assert.Equal(("one two three", 3), await ReadAsync(Table, "a", 1_000_000_000_001));
        Assert.Null(await Table.ReadAsync(new ConversationSeal("b"), 0, Cancellation));
        Assert.False(await SayAsync(Table, "b", "anybody?"));
    }

    [Fact]
    public async Task Everything_said_at_once_by_several_replicas_is_there_once()
    {
        await OpenAsync("a");
        ConversationTable[] replicas = [Of(Open()), Of(Open()), Of(Open())];
        await Parallel.ForAsync(0, 10, async (i, _) => Assert.True(await SayAsync(replicas[i % 3], "a", $"{i}")));

        var (said, last) = (await ReadAsync(Table, "a", 0))!.Value;
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{i}"), said.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(10, last);
    }

    [Fact]
    public async Task The_oldest_give_way_by_number_and_by_size_but_the_last_stays()
    {
        await OpenAsync("a");
        for (var i = 1; i <= 12; i++)
        {
            await SayAsync(Table, "a", $"{i}");
        }

        Assert.Equal(("3 4 5 6 7 8 9 10 11 12", 12), await ReadAsync(Table, "a", 0));
        await SayAsync(Table, "a", new string('x', 995));
        Assert.Equal(($"11 12 {new string('x', 995)}", 13), await ReadAsync(Table, "a", 0));
        await SayAsync(Table, "a", new string('y', 5000));
        Assert.Equal((new string('y', 5000), 14), await ReadAsync(Table, "a", 0));
    }

    [Fact]
    public async Task A_sign_of_typing_goes_when_its_sender_says_something()
    {
        await OpenAsync("a");
        await Table.AddAsync(new ConversationSeal("a"), new Utterance("1", "bot", true, "..."u8.ToArray()), Cancellation);
        await Table.AddAsync(new ConversationSeal("a"), new Utterance("2", "user", false, "hello"u8.ToArray()), Cancellation);
        Assert.Equal(("... hello", 2), await ReadAsync(Table, "a", 0));
        await Table.AddAsync(new ConversationSeal("a"), new Utterance("3", "bot", false, "hi"u8.ToArray()), Cancellation);
        Assert.Equal(("hello hi", 3), await ReadAsync(Table, "a", 0));
    }

    [Fact]
    public async Task All_before_something_can_be_forgotten()
    {
        await OpenAsync("a");
        foreach (var said in new[] { "one", "two", "forget" })
        {
            await SayAsync(Table, "a", said);
        }

        await Table.ForgetBeforeAsync(new ConversationSeal("a"), "never said", Cancellation);
        Assert.Equal(("one two forget", 3), await ReadAsync(Table, "a", 0));
        await Table.ForgetBeforeAsync(new ConversationSeal("a"), "forget", Cancellation);
        Assert.Equal(("forget", 3), await ReadAsync(Table, "a", 0));
    }

    [Fact]
    public async Task Caps_hold_for_one_and_for_all_and_count_open_conversations_once()
    {
        Assert.Equal(Opening.Opened, await OpenAsync("a", by: "anna"));
        Assert.Equal(Opening.OpenBefore, await OpenAsync("a", by: "anna"));
        Assert.Equal(Opening.Opened, await OpenAsync("b", by: "anna"));
        Assert.Equal(Opening.TooManyByOne, await OpenAsync("c", by: "anna"));
        Assert.Equal(Opening.Opened, await OpenAsync("d", by: "ben"));
        Assert.Equal(Opening.TooMany, await OpenAsync("e", by: "cara"));
        Assert.Equal(3, await Table.CountAsync(Cancellation));
    }

    [Fact]
    public async Task An_idle_conversation_is_over_even_before_it_is_swept_and_can_begin_anew()
    {
        await OpenAsync("a");
        await SayAsync(Table, "a", "old");
        Time.Advance(TimeSpan.FromMinutes(29));
        Assert.True(await Table.TouchAsync(ConversationSeal.MarkOf("a"), Cancellation));
        Time.Advance(TimeSpan.FromMinutes(30));
        Assert.False(await Table.TouchAsync(ConversationSeal.MarkOf("a"), Cancellation));
        Assert.False(await SayAsync(Table, "a", "late"));
        Assert.Null(await ReadAsync(Table, "a", 0));

        Assert.Equal(Opening.Opened, await OpenAsync("a"));
        Assert.Equal(("", 0), await ReadAsync(Table, "a", 0));
    }

    [Fact]
    public async Task A_sweep_ends_what_is_idle_and_what_is_too_much_longest_idle_first()
    {
        foreach (var (id, length) in new[] { ("a", 10), ("b", 900), ("c", 900) })
        {
            await OpenAsync(id, by: id);
            await SayAsync(Table, id, new string('x', length));
            Time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(0, await Table.SweepAsync(Cancellation));
        await SayAsync(Table, "a", new string('x', 500));
        Assert.Equal(1, await Table.SweepAsync(Cancellation));
        Assert.Null(await ReadAsync(Table, "b", 0));
        Assert.NotNull(await ReadAsync(Table, "c", 0));

        Time.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(2, await Table.SweepAsync(Cancellation));
        Assert.Equal(0, await CountAsync("utterance"));
    }

    [Fact]
    public async Task One_replica_at_a_time_sweeps()
    {
        var other = Open();
        await OpenAsync("a");
        Time.Advance(TimeSpan.FromMinutes(30));
        await other.WriteAsync(
            async session =>
            {
                Assert.True(await other.TryLockAsync(session, SharedWork.Conversations));
                Assert.Equal(0, await Table.SweepAsync(Cancellation));
                return 0;
            },
            Durability.Full,
            Cancellation);
        Assert.Equal(1, await Table.SweepAsync(Cancellation));
    }

    [Fact]
    public async Task Replicas_hear_of_every_change_and_of_the_end_of_their_own_listening()
    {
        var heard = System.Threading.Channels.Channel.CreateUnbounded<string>();
        var connected = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        var listening = new ConversationNews((PostgresDatabase)Open()).ListenAsync(mark => heard.Writer.TryWrite(mark), connected.SetResult, stop.Token);
        await connected.Task;

        await OpenAsync("a");
        await SayAsync(Table, "a", "hello");
        Assert.Equal(ConversationSeal.MarkOf("a"), await heard.Reader.ReadAsync());
        Time.Advance(TimeSpan.FromMinutes(30));
        await Table.SweepAsync(Cancellation);
        Assert.Equal(ConversationSeal.MarkOf("a"), await heard.Reader.ReadAsync());

        cluster.Run("select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => listening);
    }

    [Fact]
    public async Task The_database_alone_tells_neither_what_was_said_nor_who_or_where()
    {
        const string Id = "a-conversation-that-cannot-be-guessed";
        await OpenAsync(Id);
        await Table.AddAsync(new ConversationSeal(Id), new Utterance("an-id", "dl_somebody", false, "something private"u8.ToArray()), Cancellation);

        var everything = string.Concat(await Database.ReadAsync(
            s => s.QueryAsync<string>("select c::text || u::text || encode(u.sealed, 'escape') from conversation c join utterance u using (mark)"), Cancellation));
        Assert.NotEmpty(everything);
        Assert.All(new[] { Id, "an-id", "dl_somebody", "private" }, text => Assert.DoesNotContain(text, everything, StringComparison.Ordinal));
    }

    // The planner, which takes it for empty, once chose to measure it anew for each thing said in it.
    [Fact]
    public async Task A_conversation_that_began_after_the_last_statistics_is_measured_once_for_each_thing_said()
    {
        var database = Open();
        await database.WriteAsync(session => session.ExecuteAsync(Others), Durability.Full, Cancellation);
        var table = new ConversationTable((PostgresDatabase)database, Limits with { Open = 100, Utterances = 100, BytesOfOne = 100_000 }, Time);
        await table.OpenAsync(ConversationSeal.MarkOf("a"), "anna", Cancellation);
        for (var i = 0; i < 60; i++)
        {
            await SayAsync(table, "a", $"{i}");
        }

        await database.DisposeAsync();

        Assert.InRange(await RowsReadAsync(), 60, 10_000);
    }

    private const string Others =
        """
        insert into conversation select i::text, 'ben', 200, now() from generate_series(1, 8) i;
        insert into utterance select (i % 8 + 1)::text, i / 8, i::text, 'ben', false, 3000, decode(repeat(md5(i::text), 60), 'hex') from generate_series(1, 1600) i;
        analyze utterance
        """;

    /// <summary>How many rows were read of what was said; a connection has told of all that it read once it is gone.</summary>
    private async Task<long> RowsReadAsync()
    {
        while (await ValueAsync("select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'") > 0)
        {
            await Task.Delay(20);
        }

        return await ValueAsync("select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = 'utterance'");
    }

    private Task<long> ValueAsync(string sql) => Database.ReadAsync(session => session.ValueAsync<long>(sql), Cancellation);

    private ConversationTable Of(Database database) => new((PostgresDatabase)database, Limits, Time);

    private Task<Opening> OpenAsync(string id, string by = "somebody") => Table.OpenAsync(ConversationSeal.MarkOf(id), by, Cancellation);

    private static Task<bool> SayAsync(ConversationTable table, string id, string text) =>
        table.AddAsync(new ConversationSeal(id), new Utterance(text, "user", false, Encoding.UTF8.GetBytes(text)), Cancellation);

    private static async Task<(string Said, long Last)?> ReadAsync(ConversationTable table, string id, long after) =>
        await table.ReadAsync(new ConversationSeal(id), after, Cancellation) is { } unread
            ? (string.Join(' ', unread.Contents.Select(content => Encoding.UTF8.GetString(content.Span))), unread.Last)
            : null;
}
