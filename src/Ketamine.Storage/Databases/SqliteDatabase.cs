using System.Data.Common;
using System.Runtime.CompilerServices;
using Ketamine.Storage.State;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ketamine.Storage.Databases;

/// <summary>One SQLite file in a data folder: for one machine, with nothing to install.</summary>
public sealed class SqliteDatabase : Database
{
    public const string FileName = "ketamine.db";

    private const int BusyMilliseconds = 3000;

    private readonly string _connectionString;
    private readonly SemaphoreSlim _writing = new(1, 1);

    // The library's pool hands the same open file out again and again, with all that was set before.
    private readonly ConditionalWeakTable<sqlite3, Readiness> _ready = [];

    /// <exception cref="StoreSettingsException">The folder cannot be made or written.</exception>
    public SqliteDatabase(string folder, TimeProvider time)
        : base(time)
    {
        Prepare(folder);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, FileName), DefaultTimeout = BusyMilliseconds / 1000 }.ToString();
    }

    public override string Description => "SQLite in the data folder";

    // One process uses the folder.
    internal override StateCopies? Copies { get; } = new();

    private protected override string MigrationsFolder => "Sqlite";

    public override async Task ScrubAsync(CancellationToken cancellation) => await ReadAsync(
        s => s.ExecuteAsync("pragma wal_checkpoint(truncate)"), cancellation).ConfigureAwait(false);

    public override async ValueTask DisposeAsync()
    {
        // Whoever still writes, or waits to, comes first.
        using var turn = await WaitForTurnAsync(CancellationToken.None).ConfigureAwait(false);
        await using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    // SQLite has one writer, and the transaction that creates the schema is one.
    private protected override Task LockSchemaAsync(Session session) => Task.CompletedTask;

    internal override Task<bool> TryLockAsync(Session session, SharedWork work) => Task.FromResult(true);

    private protected override async Task<DbConnection> OpenAsync(Durability durability, CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            await connection.OpenAsync(cancellation).ConfigureAwait(false);
            await MakeReadyAsync(connection, durability, cancellation).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private async Task MakeReadyAsync(SqliteConnection connection, Durability durability, CancellationToken cancellation)
    {
        var ready = _ready.GetOrCreateValue(connection.Handle!);
        if (ready.For == durability)
        {
            return;
        }

        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            var synchronous = durability == Durability.Full ? "full" : "normal";
            command.CommandText =
                $"pragma busy_timeout = {BusyMilliseconds}; pragma journal_mode = wal; pragma synchronous = {synchronous}; pragma secure_delete = on";
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }

        ready.For = durability;
    }

    // Waiting here is fairer and quicker than SQLite's own way of trying again.
    private protected override async Task<IDisposable?> WaitForTurnAsync(CancellationToken cancellation)
    {
        await _writing.WaitAsync(cancellation).ConfigureAwait(false);
        return new Turn(_writing);
    }

    private static void Prepare(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                // What people said about answers is for the bot's account alone.
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var probe = Path.Combine(folder, $".write-test-{Guid.NewGuid():N}");
            File.WriteAllBytes(probe, []);
            File.Delete(probe);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreSettingsException(
                $"The data folder {folder} cannot be written: {e.Message} Let this account write there, set Storage:Folder to another folder, or set ConnectionStrings:Ketamine to a PostgreSQL database.",
                e);
        }
    }

    /// <summary>What an open file was last set up for; null where it is new.</summary>
    private sealed class Readiness
    {
        public Durability? For { get; set; }
    }

    private sealed class Turn(SemaphoreSlim writing) : IDisposable
    {
        public void Dispose() => writing.Release();
    }
}
