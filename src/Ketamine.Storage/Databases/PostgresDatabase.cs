using System.Data.Common;
using Npgsql;

namespace Ketamine.Storage.Databases;

/// <summary>A PostgreSQL database that several replicas share.</summary>
public sealed class PostgresDatabase : Database
{
    // Any two numbers that nothing else in the database locks.
    private const int LockSpace = 0x4B42;
    private const int SchemaLock = 1;

    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    private readonly NpgsqlDataSource _source;

    /// <exception cref="StoreSettingsException">The connection string cannot be read.</exception>
    public PostgresDatabase(string connectionString, TimeProvider time)
        : base(time)
    {
        try
        {
            var settings = new NpgsqlConnectionStringBuilder { Timeout = 2, CommandTimeout = 3 };
            settings.ConnectionString = string.Join(';', settings.ConnectionString, connectionString);
            _source = NpgsqlDataSource.Create(settings);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The message of the exception is left out: it may quote the password.
            throw new StoreSettingsException(
                "ConnectionStrings:Ketamine cannot be read. Write it in the form Host=...;Database=...;Username=...;Password=...", e);
        }
    }

    public override string Description => "PostgreSQL";

    private protected override string MigrationsFolder => "Postgres";

    // Vacuum takes deleted rows away by itself.
    public override Task ScrubAsync(CancellationToken cancellation) => Task.CompletedTask;

    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private protected override Task LockSchemaAsync(Session session) =>
        session.ExecuteAsync($"select pg_advisory_xact_lock({LockSpace}, {SchemaLock})", patience: TimeSpan.FromMinutes(10));

    internal override Task<bool> TryLockAsync(Session session, SharedWork work) =>
        session.ValueAsync<bool>($"select pg_try_advisory_xact_lock({LockSpace}, {(int)work})");

    /// <summary>Hears what replicas tell each other on a channel, until the connection breaks or the caller stops.</summary>
    /// <exception cref="StoreUnavailableException">The connection could not be made, or broke.</exception>
    internal async Task ListenAsync(string channel, Action<string> heard, Action connected, CancellationToken cancellation)
    {
        await PrepareAsync(cancellation).ConfigureAwait(false);
        await AttemptAsync(
            async () =>
            {
                var connection = (NpgsqlConnection)await ConnectAsync(Durability.Relaxed, cancellation).ConfigureAwait(false);
                await using (connection.ConfigureAwait(false))
                {
                    connection.Notification += (_, news) => heard(news.Payload);
                    await TellAsync(connection, $"listen {channel}", cancellation).ConfigureAwait(false);
                    connected();
                    return await WaitForEndAsync(connection, cancellation).ConfigureAwait(false);
                }
            },
            cancellation).ConfigureAwait(false);
    }

    private protected override async Task<DbConnection> OpenAsync(Durability durability, CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);

    // Ends with an exception alone.
    private static async Task<bool> WaitForEndAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        while (true)
        {
            // A connection that is dead without a word shows at the next question.
            if (!await connection.WaitAsync(Silence, cancellation).ConfigureAwait(false))
            {
                await TellAsync(connection, "select 1", cancellation).ConfigureAwait(false);
            }
        }
    }

    private static async Task TellAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        var command = connection.CreateCommand();
        await using (command.ConfigureAwait(false))
        {
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
        }
    }
}
