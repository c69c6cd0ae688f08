using Ketamine.Knowledge;

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

    /// <summary>What speaks against the entry; null where nothing does.</summary>
    public Conflict? Find(string question, int ordinal)
    {
        var entry = _entries(ordinal);
        return Substance(question, entry)
            ?? Missing(ConflictKind.Population, _populations.In(question), entry.Populations)
            ?? Missing(ConflictKind.Quantity, _quantities.In(question), entry.Quantities)
            ?? OtherRoute(question, entry)
            ?? (Negation.IsNegated(question) && !entry.IsNegated ? new Conflict(ConflictKind.Negation, "not") : null);
    }

    /// <summary>Another substance must be in the entry; where the question names it alone, in the questions that the entry answers.</summary>
    private Conflict? Substance(string question, EntryMentions entry)
    {
        var named = _substances.In(question);
        var alone = _subject is not null && !named.Contains(_subject);
        named.RemoveWhere(term => term == _subject);
        return Missing(ConflictKind.Substance, named, alone ? entry.AskedSubstances : entry.Substances);
    }

    /// <summary>A route speaks against an entry that is about another one.</summary>
    private Conflict? OtherRoute(string question, EntryMentions entry)
    {
        var routes = _routes.In(question);
        return routes.Count > 0 && entry.AskedRoutes.Count > 0 && !entry.Routes.Overlaps(routes) ? new Conflict(ConflictKind.Route, routes.First()) : null;
    }

    private static Conflict? Missing(ConflictKind kind, HashSet<string> named, HashSet<string> known) =>
        named.FirstOrDefault(term => !known.Contains(term)) is { } missing ? new Conflict(kind, missing) : null;

    private EntryMentions Read(Entry entry, Func<string, string> prepare)
    {
        var asked = string.Join(" . ", entry.Phrasings.Select(prepare));
        var all = $"{asked} . {prepare(entry.Answer)} . {prepare(entry.Note?.Text ?? "")}";
        return new EntryMentions(
            _substances.In(asked), _substances.In(all), _populations.In(all), _routes.In(asked), _routes.In(all), _quantities.In(all),
            entry.Phrasings.Select(prepare).Any(Negation.IsNegated));
    }

    /// <summary>The substance that most entries are about is the base's own subject, not another one.</summary>
    private static string? Subject(EntryMentions[] entries)
    {
        var counts = entries.SelectMany(e => e.Substances).CountBy(term => term).OrderByDescending(c => c.Value).ToList();
        return counts.Count > 0 && 2 * counts[0].Value > entries.Length ? counts[0].Key : null;
    }

    private sealed record EntryMentions(
        HashSet<string> AskedSubstances,
        HashSet<string> Substances,
        HashSet<string> Populations,
        HashSet<string> AskedRoutes,
        HashSet<string> Routes,
        HashSet<string> Quantities,
        bool IsNegated);
}
