using System.Data.Common;
using Dapper;

namespace Ketamine.Storage.Databases;

/// <summary>One open connection, inside a transaction where something is written.</summary>
public sealed class Session
{
    private readonly DbConnection _connection;
    private readonly DbTransaction? _transaction;
    private readonly CancellationToken _cancellation;

    internal Session(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation)
    {
        _connection = connection;
        _transaction = transaction;
        _cancellation = cancellation;
    }

    /// <summary>Runs a statement; returns the count of rows that it touched.</summary>
    /// <param name="patience">How long it may take, where that is longer than a person would wait.</param>
    public Task<int> ExecuteAsync(string sql, object? values = null, TimeSpan? patience = null) =>
        _connection.ExecuteAsync(Command(sql, values, patience));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? values = null) =>
        [.. await _connection.QueryAsync<T>(Command(sql, values)).ConfigureAwait(false)];

    /// <summary>The single value of a query; the default where there is no row.</summary>
    public Task<T?> ValueAsync<T>(string sql, object? values = null) => _connection.ExecuteScalarAsync<T>(Command(sql, values));

    private CommandDefinition Command(string sql, object? values, TimeSpan? patience = null) =>
        new(sql, values, _transaction, patience is { } limit ? (int)limit.TotalSeconds : null, cancellationToken: _cancellation);
}
