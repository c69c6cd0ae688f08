using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Storage.Tests;

/// <summary>The base of tests that run alike on every database.</summary>
public abstract class DatabaseTests : IAsyncLifetime
{
    private readonly TestStore _store;
    private readonly List<Database> _opened = [];

    protected DatabaseTests(TestStore store)
    {
        _store = store;
        Database = Open();
    }

    protected static CancellationToken Cancellation => CancellationToken.None;

    protected FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    protected DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    protected Database Database { get; }

    protected Pseudonyms Pseudonyms { get; private set; } = null!;

    public async Task InitializeAsync() => Pseudonyms = await new PseudonymKey(Database).ReadAsync(Cancellation);

    public async Task DisposeAsync()
    {
        foreach (var database in _opened)
        {
            await database.DisposeAsync();
        }

        await _store.DisposeAsync();
    }

    /// <summary>The same database once more, as a restarted program or another replica sees it.</summary>
    protected Database Open()
    {
        var database = _store.Open(Time);
        _opened.Add(database);
        return database;
    }

    protected Task<long> CountAsync(string table) => Database.ReadAsync(s => s.ValueAsync<long>($"select count(*) from {table}"), Cancellation);
}
