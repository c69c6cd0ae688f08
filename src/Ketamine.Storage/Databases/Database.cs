using System.Data.Common;
using System.Net.Sockets;
using Ketamine.Storage.State;

namespace Ketamine.Storage.Databases;

/// <summary>The database behind the store: brings its own schema up to date, and says so when it cannot be used.</summary>
public abstract class Database : IAsyncDisposable
{
    /// <summary>How long nobody tries to connect after a connection failed, so that messages do not queue up behind a dead database.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private bool _prepared;
    private long _failedAt;
    private string? _problem;

    private protected Database(TimeProvider time) => _time = time;

    /// <summary>Raised when the database stops working, with the reason, and with null when it works again.</summary>
    public event Action<string?>? ConditionChanged;

    /// <summary>Why the last try failed; null while all is well.</summary>
    public string? Problem => Volatile.Read(ref _problem);

    /// <summary>For the operator, in a word; anyone may read it.</summary>
    public abstract string Description { get; }

    /// <summary>Copies of the state; null where other processes write it too.</summary>
    internal virtual StateCopies? Copies => null;

    private protected abstract string MigrationsFolder { get; }

    /// <summary>Creates the schema or brings it up to date; every other call does so first.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be reached now.</exception>
    /// <exception cref="StoreSettingsException">A newer program has already changed the schema.</exception>
    public async Task PrepareAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _prepared))
        {
            return;
        }

        await _preparing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!_prepared)
            {
                await InTransactionAsync(PrepareAsync, Durability.Full, cancellation).ConfigureAwait(false);
                Volatile.Write(ref _prepared, true);
            }
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Runs a query.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public async Task<T> ReadAsync<T>(Func<Session, Task<T>> read, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation).ConfigureAwait(false);
        return await AttemptAsync(
            async () =>
            {
                // Nothing is written, so no connection needs to be made ready for it.
                await using var connection = await ConnectAsync(Durability.Relaxed, cancellation).ConfigureAwait(false);
                return await read(new Session(connection, null, cancellation)).ConfigureAwait(false);
            },
            cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs statements in one transaction; when this returns, they are kept.</summary>
    /// <param name="kept">Is called once they are; where the database knows one writer only, before the next one's turn.</param>
    /// <exception cref="StoreUnavailableException">The database cannot be used now; nothing was kept.</exception>
    public async Task<T> WriteAsync<T>(Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation, Action? kept = null)
    {
        await PrepareAsync(cancellation).ConfigureAwait(false);
        return await InTransactionAsync(write, durability, cancellation, kept).ConfigureAwait(false);
    }

    /// <summary>Writes a trifle, so that a full disk shows as well as a dead server; returns why it failed, or null.</summary>
    public async Task<string?> CheckAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(s => s.ExecuteAsync("update heartbeat set beat = beat + 1"), Durability.Full, cancellation).ConfigureAwait(false);
            return null;
        }
        catch (Exception e) when (e is StoreUnavailableException or StoreSettingsException)
        {
            return e.Message;
        }
    }

    /// <summary>Takes deleted rows out of what the database keeps beside its tables.</summary>
    public abstract Task ScrubAsync(CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();

    /// <summary>Waits until no other replica changes the schema, until the end of the transaction.</summary>
    private protected abstract Task LockSchemaAsync(Session session);

    /// <summary>Claims work that one replica at a time does, until the end of the transaction; false where another has it.</summary>
    internal abstract Task<bool> TryLockAsync(Session session, SharedWork work);

    private protected abstract Task<DbConnection> OpenAsync(Durability durability, CancellationToken cancellation);

    private protected virtual ValueTask<DbTransaction> BeginAsync(DbConnection connection, CancellationToken cancellation) =>
        connection.BeginTransactionAsync(cancellation);

    /// <summary>Holds back a second writer where the database knows only one; disposing lets it go on.</summary>
    private protected virtual Task<IDisposable?> WaitForTurnAsync(CancellationToken cancellation) => Task.FromResult<IDisposable?>(null);

    private async Task<int> PrepareAsync(Session session)
    {
        await LockSchemaAsync(session).ConfigureAwait(false);
        return await Migrations.ApplyAsync(session, MigrationsFolder).ConfigureAwait(false);
    }

    private Task<T> InTransactionAsync<T>(Func<Session, Task<T>> write, Durability durability, CancellationToken cancellation, Action? kept = null) => AttemptAsync(
        async () =>
        {
            using var turn = await WaitForTurnAsync(cancellation).ConfigureAwait(false);
            await using var connection = await ConnectAsync(durability, cancellation).ConfigureAwait(false);
            await using var transaction = await BeginAsync(connection, cancellation).ConfigureAwait(false);
            var result = await write(new Session(connection, transaction, cancellation)).ConfigureAwait(false);
            await transaction.CommitAsync(cancellation).ConfigureAwait(false);
            kept?.Invoke();

            // Only a write shows that all is well again: a full disk can still be read.
            Report(null);
            return result;
        },
        cancellation);

    private protected async Task<DbConnection> ConnectAsync(Durability durability, CancellationToken cancellation)
    {
        var failedAt = Volatile.Read(ref _failedAt);
        if (failedAt != 0 && _time.GetElapsedTime(failedAt) < Pause)
        {
            throw new StoreUnavailableException(Problem ?? "The database could not be reached a moment ago.");
        }

        try
        {
            var connection = await OpenAsync(durability, cancellation).ConfigureAwait(false);
            Volatile.Write(ref _failedAt, 0);
            return connection;
        }
        catch (Exception e) when (IsFailure(e, cancellation))
        {
            Volatile.Write(ref _failedAt, _time.GetTimestamp());
            throw;
        }
    }

    private protected async Task<T> AttemptAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception e) when (IsFailure(e, cancellation))
        {
            if (e is TimeoutException or { InnerException: TimeoutException })
            {
                Volatile.Write(ref _failedAt, _time.GetTimestamp());
            }

            Report(e.Message);
            throw new StoreUnavailableException(e.Message, e);
        }
    }

    private void Report(string? problem)
    {
        var before = Interlocked.Exchange(ref _problem, problem);
        if (before is null != problem is null)
        {
            ConditionChanged?.Invoke(problem);
        }
    }

    private static bool IsFailure(Exception e, CancellationToken cancellation) =>
        e is DbException or TimeoutException or SocketException or IOException
        || (e is OperationCanceledException && !cancellation.IsCancellationRequested);
}

/// <summary>What must survive a power cut.</summary>
public enum Durability
{
    /// <summary>Everything that was acknowledged.</summary>
    Full,

    /// <summary>All but the last moments: for what a person would hardly miss, such as the thread of a conversation.</summary>
    Relaxed,
}

/// <summary>Work that one replica at a time does; the numbers are those of the locks.</summary>
internal enum SharedWork
{
    Retention = 2,
    Conversations = 3,
}
