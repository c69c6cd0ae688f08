using Ketamine.Knowledge;
using Microsoft.Data.Sqlite;

namespace Ketamine.Benchmarks.Peers;

/// <summary>SQLite's full-text search with its stemmer: a row a phrasing, any of the question's words.</summary>
internal sealed class SqliteIndex : IPeerIndex
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SqliteIndex(KnowledgeBase knowledge)
    {
        _connection.Open();
        Run("CREATE VIRTUAL TABLE phrasing USING fts5(entry UNINDEXED, text, tokenize = 'porter unicode61')");
        using var transaction = _connection.BeginTransaction();
        foreach (var (entry, text) in knowledge.Entries.SelectMany(e => e.Phrasings, (entry, text) => (entry, text)))
        {
            Run("INSERT INTO phrasing VALUES ($entry, $text)", ("$entry", entry.Id), ("$text", text));
        }

        transaction.Commit();
    }

    public IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions) => [.. questions.Select(Best)];

    public void Dispose() => _connection.Dispose();

    private PeerHit? Best(string question)
    {
        var words = new string([.. question.Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT entry, -bm25(phrasing) FROM phrasing WHERE phrasing MATCH $words ORDER BY bm25(phrasing) LIMIT 1";
        command.Parameters.AddWithValue("$words", string.Join(" OR ", words.Select(word => $"\"{word}\"")));
        using var reader = command.ExecuteReader();
        return reader.Read() ? new PeerHit(reader.GetString(0), reader.GetDouble(1)) : null;
    }

    private void Run(string text, params (string Name, string Value)[] parameters)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = text;
        foreach (var (name, value) in parameters)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}
