using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Ketamine.Storage.State;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Storage.Tests.Databases;

public sealed class SqliteDatabaseTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task The_folder_is_made_and_is_for_the_account_alone()
    {
        var folder = Path.Combine(_scratch.Path, "a", "b");
        await using var database = new SqliteDatabase(folder, TimeProvider.System);
        await database.PrepareAsync(CancellationToken.None);

        Assert.True(File.Exists(Path.Combine(folder, SqliteDatabase.FileName)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named_with_the_remedy()
    {
        var file = Path.Combine(_scratch.Path, "file");
        File.WriteAllText(file, "");

        var refused = Assert.Throws<StoreSettingsException>(() => new SqliteDatabase(Path.Combine(file, "data"), TimeProvider.System));
        Assert.Contains("set Storage:Folder to another folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Full_durability_waits_for_the_disk_and_the_log_is_written_ahead()
    {
        await using var database = new SqliteDatabase(_scratch.Path, TimeProvider.System);
        Assert.Equal(2, await PragmaAsync<int>("synchronous", Durability.Full));
        Assert.Equal(1, await PragmaAsync<int>("synchronous", Durability.Relaxed));
        Assert.Equal("wal", await PragmaAsync<string>("journal_mode", Durability.Full));

        Task<T?> PragmaAsync<T>(string name, Durability durability) =>
            database.WriteAsync(s => s.ValueAsync<T>($"pragma {name}"), durability, CancellationToken.None);
    }

    [Fact]
    public async Task Nothing_of_a_forgotten_person_is_left_in_the_files()
    {
        const string marker = "a-word-that-nobody-else-writes";
        await using var database = new SqliteDatabase(_scratch.Path, TimeProvider.System);
        var person = (await new PseudonymKey(database).ReadAsync(CancellationToken.None)).Person("test", "somebody");
        await new StateDocuments(database, TimeProvider.System).WriteAsync(new Dictionary<string, object> { [$"{person}/thread"] = new { Word = marker } });
        Assert.True(InFiles(marker));
        Assert.True(InFiles(person.Value));

        await new PersonRecords(database).ForgetAsync(person, CancellationToken.None);

        Assert.False(InFiles(marker));
        Assert.False(InFiles(person.Value));

        bool InFiles(string text) => Directory.GetFiles(_scratch.Path).Any(file => ReadShared(file).Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_that_another_program_has_locked_is_reported_and_works_again_afterwards()
    {
        var time = new FakeTimeProvider();
        await using var database = new SqliteDatabase(_scratch.Path, time);
        await database.PrepareAsync(CancellationToken.None);
        await using var locker = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_scratch.Path, SqliteDatabase.FileName)};Pooling=false");
        await locker.OpenAsync();
        var transaction = locker.BeginTransaction();

        Assert.Contains("locked", await database.CheckAsync(CancellationToken.None), StringComparison.Ordinal);

        await transaction.DisposeAsync();
        time.Advance(Database.Pause);
        Assert.Null(await database.CheckAsync(CancellationToken.None));
    }

    [Fact]
    public async Task It_closes_once_the_last_writer_is_done()
    {
        var database = new SqliteDatabase(_scratch.Path, TimeProvider.System);
        await database.PrepareAsync(CancellationToken.None);
        var (writing, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var write = database.WriteAsync(
            async session =>
            {
                writing.SetResult();
                await mayGoOn.Task;
                return await session.ExecuteAsync("update heartbeat set beat = 77");
            },
            Durability.Full,
            CancellationToken.None);
        await writing.Task;

        var closing = database.DisposeAsync();
        Assert.False(closing.IsCompleted);
        mayGoOn.SetResult();

        Assert.Equal(1, await write);
        await closing;
    }

    private static string ReadShared(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
