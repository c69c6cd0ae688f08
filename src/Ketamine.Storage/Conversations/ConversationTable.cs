using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Conversations;

/// <summary>The open conversations of all replicas, and what was said in them; tells every replica of each change.</summary>
public sealed class ConversationTable(PostgresDatabase database, ConversationLimits limits, TimeProvider time)
{
    /// <summary>The channel on which replicas tell each other the mark of a conversation that grew or ended.</summary>
    internal const string Channel = "ketamine_conversation";

    // What was said may be lost in a power cut, as it would be from memory.
    private const string Quickly = "set local synchronous_commit = off;";

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private DateTime IdleSince => Now - limits.Idle;

    /// <param name="openedBy">Stands for who opens it, and names nobody.</param>
    public Task<Opening> OpenAsync(string mark, string openedBy, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            await session.ExecuteAsync($"{Quickly} delete from conversation where mark = @mark and touched <= @IdleSince", new { mark, IdleSince }).ConfigureAwait(false);
            var opened = await session.ExecuteAsync(
                """
                insert into conversation (mark, opened_by, last, touched)
                select @mark, @openedBy, 0, @Now where (select count(*) from conversation) < @Open
                  and (select count(*) from conversation where opened_by = @openedBy) < @OpenByOne
                on conflict (mark) do nothing
                """,
                new { mark, openedBy, Now, limits.Open, limits.OpenByOne }).ConfigureAwait(false);
            return opened > 0 ? Opening.Opened
                : await session.ValueAsync<bool>("select exists (select from conversation where mark = @mark)", new { mark }).ConfigureAwait(false) ? Opening.OpenBefore
                : await session.ValueAsync<bool>("select (select count(*) from conversation) >= @Open", new { limits.Open }).ConfigureAwait(false) ? Opening.TooMany
                : Opening.TooManyByOne;
        },
        cancellation);

    /// <summary>Puts off the end of a conversation; false where it is not open.</summary>
    public Task<bool> TouchAsync(string mark, CancellationToken cancellation) => WriteAsync(
        async session => await session.ExecuteAsync(
            $"{Quickly} update conversation set touched = @Now where mark = @mark and touched > @IdleSince", new { mark, Now, IdleSince }).ConfigureAwait(false) > 0,
        cancellation);

    /// <summary>Adds to a conversation; false where it is not open.</summary>
    public Task<bool> AddAsync(ConversationSeal seal, Utterance said, CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            var last = await session.ValueAsync<long?>(
                $"{Quickly} update conversation set last = last + 1, touched = @Now where mark = @Mark and touched > @IdleSince returning last",
                new { seal.Mark, Now, IdleSince }).ConfigureAwait(false);
            if (last is null)
            {
                return false;
            }

            await session.ExecuteAsync(Addition, new
            {
                seal.Mark,
                last,
                Sender = seal.MarkOfId(said.Sender),
                Name = seal.MarkOfId(said.Id),
                said.IsTyping,
                Bytes = said.Content.Length,
                Sealed = seal.Seal(said.Content.Span),
                Oldest = last - limits.Utterances,
                limits.BytesOfOne,
                Channel,
            }).ConfigureAwait(false);
            return true;
        },
        cancellation);

    /// <summary>What was said after a position; null where the conversation is not open.</summary>
    public async Task<UnreadUtterances?> ReadAsync(ConversationSeal seal, long after, CancellationToken cancellation)
    {
        // A position that was never reached belongs to another life of the conversation: the reader knows nothing of this one.
        var rows = await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                select c.last as "Last", u.sealed as "Sealed" from conversation c
                left join utterance u on u.mark = c.mark and u.position > case when @after > c.last then 0 else @after end
                where c.mark = @Mark and c.touched > @IdleSince order by u.position
                """,
                new { seal.Mark, after, IdleSince }),
            cancellation).ConfigureAwait(false);
        return rows.Count == 0 ? null : new UnreadUtterances([.. rows.Where(r => r.Sealed is not null).Select(r => (ReadOnlyMemory<byte>)seal.Unseal(r.Sealed))], rows[0].Last);
    }

    /// <summary>Deletes all that was said before something.</summary>
    public Task<int> ForgetBeforeAsync(ConversationSeal seal, string id, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "delete from utterance where mark = @Mark and position < (select position from utterance where mark = @Mark and name = @Name)",
            new { seal.Mark, Name = seal.MarkOfId(id) }),
        Durability.Full,
        cancellation);

    /// <summary>How many conversations are open on all replicas.</summary>
    public Task<int> CountAsync(CancellationToken cancellation) => database.ReadAsync(
        session => session.ValueAsync<int>("select count(*) from conversation where touched > @IdleSince", new { IdleSince }), cancellation);

    /// <summary>Ends what is idle, or idle for longest where all together hold too much; one replica at a time does it.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation) => WriteAsync(
        async session =>
        {
            if (!await database.TryLockAsync(session, SharedWork.Conversations).ConfigureAwait(false))
            {
                return 0;
            }

            return await session.ValueAsync<int>(Ending, new { IdleSince, limits.BytesOfAll, Channel }).ConfigureAwait(false);
        },
        cancellation);

    // The sum is taken once. With "in" a planner that has no statistics of a new conversation yet takes it anew for each thing said.
    private const string Addition =
        """
        insert into utterance (mark, position, name, sender, typing, bytes, sealed) values (@Mark, @last, @Name, @Sender, @IsTyping, @Bytes, @Sealed);
        delete from utterance where mark = @Mark and position < @last and typing and sender = @Sender;
        delete from utterance where mark = @Mark and position <= @Oldest;
        delete from utterance where mark = @Mark and position < @last and position <= (
          select max(position) from (select position, sum(bytes) over (order by position desc) as running from utterance where mark = @Mark) held where running > @BytesOfOne);
        select pg_notify(@Channel, @Mark)
        """;

    private const string Ending =
        """
        with ended as (
          delete from conversation where touched <= @IdleSince or mark in (
            select mark from (
              select c.mark, sum(coalesce(u.held, 0)) over (order by c.touched desc, c.mark) as running
              from conversation c left join (select mark, sum(bytes) as held from utterance group by mark) u on u.mark = c.mark) sized
            where running > @BytesOfAll)
          returning mark)
        select count(pg_notify(@Channel, mark)) from ended
        """;

    private Task<T> WriteAsync<T>(Func<Session, Task<T>> write, CancellationToken cancellation) => database.WriteAsync(write, Durability.Relaxed, cancellation);

    private sealed class Row
    {
        public required long Last { get; init; }

        public required byte[] Sealed { get; init; }
    }
}
