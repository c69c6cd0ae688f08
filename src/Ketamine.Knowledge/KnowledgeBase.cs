using System.Diagnostics.CodeAnalysis;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Knowledge;

/// <summary>All that the bot knows and says, read and checked as a whole; never changes once read.</summary>
public sealed record KnowledgeBase
{
    private readonly Func<string, Entry?> _find;

    internal KnowledgeBase(IReadOnlyList<Entry> entries) => Entries = entries;

    public IReadOnlyList<Entry> Entries
    {
        get;
        [MemberNotNull(nameof(_find))]
        private init
        {
            field = value;
            _find = value is EntriesOnDisk onDisk ? onDisk.Find : value.ToDictionary(e => e.Id, StringComparer.Ordinal).GetValueOrDefault;
        }
    }

    /// <summary>Whether the entries are in memory or on disk.</summary>
    public Holding Holding => Entries is EntriesOnDisk onDisk ? new Holding.OnDisk(onDisk.Folder) : Holding.InMemory.Instance;

    public required IReadOnlyDictionary<string, Source> Sources { get; init; }

    public required Texts Texts { get; init; }

    /// <summary>Other names for things; empty in a table base.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Empty;

    /// <summary>Questions near the subject that no entry answers; none in a table base.</summary>
    public IReadOnlyList<string> NotAnswered { get; init; } = [];

    /// <summary>Pages that stand beside the chat, such as <c>privacy</c>, as Markdown by name; none in a table base.</summary>
    public IReadOnlyDictionary<string, string> Pages { get; init; } = new Dictionary<string, string>();

    /// <summary>What triage looks for; null in a table base, which has no triage.</summary>
    public SafetyProtocol? Safety { get; init; }

    /// <summary>Messages whose meaning is known; none in a table base.</summary>
    public IReadOnlyList<SafetyExemplar> SafetyExemplars { get; init; } = [];

    /// <summary>Where people find help, by country; none in a table base.</summary>
    public HelpLines HelpLines { get; init; } = HelpLines.None;

    /// <summary>The folder or table file that was read.</summary>
    public required string Path { get; init; }

    /// <summary>"sha256:" and the hash of everything that the bot says; the calibration is not part of it.</summary>
    public required string Version { get; init; }

    /// <summary>The content of <c>calibration.json</c>, or null where the base has none.</summary>
    public string? Calibration { get; init; }

    /// <summary>Entries that are offered to a person who has not asked anything yet.</summary>
    public IEnumerable<Entry> Suggestions => Texts.Suggestions.Select(Find).OfType<Entry>();

    /// <summary>The same base, with other entries and the same version: what is asked about, not what is known, differs.</summary>
    public KnowledgeBase With(IReadOnlyList<Entry> entries) => this with { Entries = entries };

    /// <summary>The entry of that id, or null.</summary>
    public Entry? Find(string? id) => id is null ? null : _find(id);

    /// <summary>How many entries are past their review date on a day; a large table, whose rows have none, is not read for that.</summary>
    public int CountExpired(DateOnly today) => Holding is Holding.OnDisk ? 0 : Entries.Count(entry => entry.IsExpired(today));
}
