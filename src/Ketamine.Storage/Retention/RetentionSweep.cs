using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Retention;

/// <summary>Deletes what is older than it may be.</summary>
public sealed class RetentionSweep(Database database, RetentionDays days, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Sweeps once; returns the count of rows deleted, or null where another replica is at it.</summary>
    public async Task<int?> RunAsync(CancellationToken cancellation)
    {
        var swept = await database.WriteAsync(SweepAsync, Durability.Full, cancellation, kept: () => database.Copies?.Clear()).ConfigureAwait(false);
        if (swept > 0)
        {
            await database.ScrubAsync(cancellation).ConfigureAwait(false);
        }

        return swept;
    }

    private async Task<int?> SweepAsync(Session session)
    {
        if (!await database.TryLockAsync(session, SharedWork.Retention).ConfigureAwait(false))
        {
            return null;
        }

        return await DeleteAsync(session, "feedback", days.Feedback).ConfigureAwait(false)
            + await DeleteAsync(session, "state", days.State).ConfigureAwait(false)
            + await DeleteAsync(session, "unanswered", days.Unanswered).ConfigureAwait(false)
            + await DeleteAsync(session, "handover", days.Handovers).ConfigureAwait(false)
            + await DeleteAsync(session, "reply_count", days.Counts).ConfigureAwait(false);
    }

    private Task<int> DeleteAsync(Session session, string table, int kept)
    {
        var oldest = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-kept);
        return session.ExecuteAsync($"delete from {table} where day < @oldest", new { oldest }, Patience);
    }
}
