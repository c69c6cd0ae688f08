using System.Data.Common;
using Npgsql;

namespace Ketamine.Storage.Databases;

/// <summary>A PostgreSQL database that several replicas share.</summary>
public sealed class PostgresDatabase : Database
{
    // Any two numbers that nothing else in the database locks.
    private const int LockSpace = 0x4B42;
    private const int SchemaLock = 1;
    private const int SweepLock = 2;

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

    internal override Task<bool> TryLockSweepAsync(Session session) =>
        session.ValueAsync<bool>($"select pg_try_advisory_xact_lock({LockSpace}, {SweepLock})");

    private protected override async Task<DbConnection> OpenAsync(Durability durability, CancellationToken cancellation) =>
        await _source.OpenConnectionAsync(cancellation).ConfigureAwait(false);
}
