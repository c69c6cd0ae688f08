using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Bot.Replicas;

/// <summary>Keeps replicas from taking the same delivery or ticket twice; without a shared database there is only one that could.</summary>
internal sealed class ReplicaMarks(Database database, TimeProvider time)
{
    private readonly TakenTable? _taken = database is PostgresDatabase shared ? new TakenTable(shared, time) : null;

    /// <summary>Whether there may be other replicas.</summary>
    public bool AreShared => _taken is not null;

    /// <summary>True for the first replica that names a mark, and for every one while the database is away.</summary>
    public async ValueTask<bool> TryTakeAsync(string mark, DateTimeOffset expires, CancellationToken cancellation)
    {
        try
        {
            return _taken is null || await _taken.TryTakeAsync(mark, expires, cancellation);
        }
        catch (StoreUnavailableException)
        {
            return true;
        }
    }

    /// <summary>Lets a mark be taken again.</summary>
    public async ValueTask ReleaseAsync(string mark, CancellationToken cancellation)
    {
        try
        {
            if (_taken is not null)
            {
                await _taken.ReleaseAsync(mark, cancellation);
            }
        }
        catch (StoreUnavailableException)
        {
            // It expires by itself.
        }
    }
}
