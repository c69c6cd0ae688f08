using Ketamine.Storage.Databases;
using Npgsql;

namespace Ketamine.Storage.Tests;

/// <summary>An empty place for a database, opened as often as a test likes.</summary>
public abstract class TestStore : IAsyncDisposable
{
    public abstract Database Open(TimeProvider time);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A scratch folder with a SQLite file.</summary>
public sealed class SqliteStore : TestStore
{
    private readonly ScratchFolder _folder = new();

    public override Database Open(TimeProvider time) => new SqliteDatabase(_folder.Path, time);

    public override ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>A database of its own on the tests' PostgreSQL.</summary>
public sealed class PostgresStore(PostgresCluster cluster) : TestStore
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";
    private bool _created;

    public override Database Open(TimeProvider time)
    {
        if (!_created)
        {
            cluster.Run($"create database {_name}");
            _created = true;
        }

        return new PostgresDatabase(new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = _name }.ConnectionString, time);
    }

    public override ValueTask DisposeAsync()
    {
        if (_created)
        {
            cluster.Run($"drop database {_name} with (force)");
        }

        return ValueTask.CompletedTask;
    }
}
