using Ketamine.Answering.Curating;
using Ketamine.Knowledge;
using Ketamine.Storage.Databases;
using Ketamine.Storage.Unanswered;
using Microsoft.Extensions.Configuration;

namespace Ketamine.Cli.Unanswered;

/// <summary>The bot's store, found by the same settings as the bot finds it, and the questions in it.</summary>
internal sealed class KeptQuestions : IDisposable
{
    private const string Connection = "ConnectionStrings:Ketamine";
    private const string ConnectionFile = Connection + "_FILE";
    private const string Folder = "Storage:Folder";
    private const string DefaultFolder = "data";

    // More than a person works through at a sitting.
    private const int Most = 1_000;

    private readonly Database _database;
    private readonly UnansweredTable _table;

    private KeptQuestions(Database database)
    {
        _database = database;
        _table = new UnansweredTable(database);
    }

    /// <param name="folder">The data folder; null for the one of the settings.</param>
    public static KeptQuestions Open(string? folder, TimeProvider time)
    {
        var home = HomeFolder.Find(AppContext.BaseDirectory);
        var settings = new ConfigurationBuilder().AddJsonFile(Path.Combine(home, HomeFolder.SettingsFile)).AddEnvironmentVariables().Build();
        var connection = folder is not null ? null
            : settings[ConnectionFile] is { Length: > 0 } file ? File.ReadAllText(file).Trim()
            : settings[Connection];
        var data = Path.GetFullPath(folder ?? settings[Folder] ?? DefaultFolder, home);
        if (string.IsNullOrEmpty(connection) && !File.Exists(Path.Combine(data, SqliteDatabase.FileName)))
        {
            throw new InputException(new Problem(data, 0, "There is no store.", "Name the bot's data folder with --data, or set Storage__Folder or ConnectionStrings__Ketamine as for the bot."));
        }

        return new KeptQuestions(DatabaseChoice.Open(connection, data, time));
    }

    public IReadOnlyList<OpenQuestion> Read() =>
        [.. Wait(_table.ListAsync(Most, CancellationToken.None)).Select(kept => new OpenQuestion(kept.Id, kept.Question, kept.Day))];

    /// <summary>Deletes questions that are dealt with.</summary>
    public void Delete(IEnumerable<OpenQuestion> questions)
    {
        foreach (var question in questions)
        {
            Wait(_table.DeleteAsync(question.Id, CancellationToken.None));
        }
    }

    public void Dispose() => _database.DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
