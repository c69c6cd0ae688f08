using Ketamine.Knowledge;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Guards;

/// <summary>Keeps an entry from answering a question about something that it does not speak about, however alike the words are.</summary>
internal sealed class OppositeMeaningGuard
{
    private readonly Mentions _substances;
    private readonly Mentions _populations;
    private readonly Mentions _routes;
    private readonly Mentions _quantities;
    private readonly Func<int, EntryMentions> _entries;
    private readonly string? _subject;

    /// <param name="prepare">Brings a phrasing into the form of questions.</param>
    public OppositeMeaningGuard(KnowledgeBase knowledge, Func<string, string> prepare)
    {
        _substances = new Mentions(knowledge.Lexicon, "substances");
        _populations = new Mentions(knowledge.Lexicon, "populations");
        _routes = new Mentions(knowledge.Lexicon, "routes");
        _quantities = new Mentions(knowledge.Lexicon, "quantities");
        if (knowledge.Holding is Holding.OnDisk)
        {
            // Of a million entries few are ever asked about; and a table, having no lexicon, has no subject of its own.
            _entries = ordinal => Read(knowledge.Entries[ordinal], prepare);
            return;
        }

        EntryMentions[] all = [.. knowledge.Entries.Select(entry => Read(entry, prepare))];
        _entries = ordinal => all[ordinal];
        _subject = Subject(all);
    }

    /// <summary>What the question speaks about.</summary>
    public QuestionMentions Read(string question)
    {
        var words = new WordRun(question);
        return new QuestionMentions(_substances.In(words), _populations.In(words), _routes.In(words), _quantities.In(words), Negation.IsNegated(question));
    }

    /// <summary>What speaks against the entry; null where nothing does.</summary>
    public Conflict? Find(QuestionMentions question, int ordinal)
    {
        var entry = _entries(ordinal);
        return Substance(question.Substances, entry)
            ?? Missing(ConflictKind.Population, question.Populations, entry.Populations)
            ?? Missing(ConflictKind.Quantity, question.Quantities, entry.Quantities)
            ?? OtherRoute(question.Routes, entry)
            ?? (question.IsNegated && !entry.IsNegated ? new Conflict(ConflictKind.Negation, "not") : null);
    }

    /// <summary>Another substance must be in the entry; where the question names it alone, in the questions that the entry answers.</summary>
    private Conflict? Substance(HashSet<string> named, EntryMentions entry)
    {
        var alone = _subject is not null && !named.Contains(_subject);
        return Missing(ConflictKind.Substance, named.Where(term => term != _subject), alone ? entry.AskedSubstances : entry.Substances);
    }

    /// <summary>A route speaks against an entry that is about another one.</summary>
    private static Conflict? OtherRoute(HashSet<string> routes, EntryMentions entry) =>
        routes.Count > 0 && entry.AskedRoutes.Count > 0 && !entry.Routes.Overlaps(routes) ? new Conflict(ConflictKind.Route, routes.First()) : null;

    private static Conflict? Missing(ConflictKind kind, IEnumerable<string> named, HashSet<string> known) =>
        named.FirstOrDefault(term => !known.Contains(term)) is { } missing ? new Conflict(kind, missing) : null;

    private EntryMentions Read(Entry entry, Func<string, string> prepare)
    {
        string[] phrasings = [.. entry.Phrasings.Select(prepare)];
        var asked = new WordRun(string.Join(" . ", phrasings));
        var all = new WordRun($"{string.Join(" . ", phrasings)} . {prepare(entry.Answer)} . {prepare(entry.Note?.Text ?? "")}");
        return new EntryMentions(
            _substances.In(asked), _substances.In(all), _populations.In(all), _routes.In(asked), _routes.In(all), _quantities.In(all),
            phrasings.Any(Negation.IsNegated));
    }

    /// <summary>The substance that most entries are about is the base's own subject, not another one.</summary>
    private static string? Subject(EntryMentions[] entries)
    {
        var counts = entries.SelectMany(e => e.Substances).CountBy(term => term).OrderByDescending(c => c.Value).ToList();
        return counts.Count > 0 && 2 * counts[0].Value > entries.Length ? counts[0].Key : null;
    }

    /// <summary>What a question speaks about, read once for all entries.</summary>
    public sealed record QuestionMentions(
        HashSet<string> Substances,
        HashSet<string> Populations,
        HashSet<string> Routes,
        HashSet<string> Quantities,
        bool IsNegated);

    private sealed record EntryMentions(
        HashSet<string> AskedSubstances,
        HashSet<string> Substances,
        HashSet<string> Populations,
        HashSet<string> AskedRoutes,
        HashSet<string> Routes,
        HashSet<string> Quantities,
        bool IsNegated);
}
