using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Replicas;

/// <summary>What one replica has taken and no other may take again, for a while: a delivery, a ticket.</summary>
public sealed class TakenTable(PostgresDatabase database, TimeProvider time)
{
    /// <summary>True for the first that takes a mark.</summary>
    public Task<bool> TryTakeAsync(string mark, DateTimeOffset expires, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            "insert into taken (mark, expires) values (@mark, @Expires) on conflict (mark) do update set expires = excluded.expires where taken.expires <= @Now",
            new { mark, Expires = expires.UtcDateTime, Now }).ConfigureAwait(false) > 0,
        Durability.Relaxed,
        cancellation);

    public Task<int> ReleaseAsync(string mark, CancellationToken cancellation) =>
        database.WriteAsync(session => session.ExecuteAsync("delete from taken where mark = @mark", new { mark }), Durability.Relaxed, cancellation);

    /// <summary>Forgets what has expired.</summary>
    public Task<int> SweepAsync(CancellationToken cancellation) =>
        database.WriteAsync(session => session.ExecuteAsync("delete from taken where expires <= @Now", new { Now }), Durability.Relaxed, cancellation);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
