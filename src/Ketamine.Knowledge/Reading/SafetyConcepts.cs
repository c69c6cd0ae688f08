using Ketamine.Knowledge.Phrases;

namespace Ketamine.Knowledge.Reading;

/// <summary>The concepts of <c>safety.yaml</c> and of the lexicon, under one roof.</summary>
internal sealed class SafetyConcepts
{
    private readonly YamlFields _fields;
    private readonly Dictionary<string, IReadOnlyList<Phrase>> _all = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    private SafetyConcepts(YamlFields fields) => _fields = fields;

    public IReadOnlyDictionary<string, IReadOnlyList<Phrase>> All => _all;

    public static SafetyConcepts Read(YamlFields fields, Lexicon lexicon)
    {
        var concepts = new SafetyConcepts(fields);
        concepts.AddLexicon(lexicon);
        if (fields.Fields("concepts") is { } own)
        {
            concepts.AddOwn(own);
        }

        return concepts;
    }

    /// <summary>Reports each concept of the places that is not known.</summary>
    public void Check(IEnumerable<Place> places, int line)
    {
        foreach (var name in Names(places))
        {
            _used.Add(name);
            if (!_all.ContainsKey(name))
            {
                _fields.Report(line, $"There is no concept '{name}'.", "Add it under 'concepts', or mend the name; words are written in small letters.");
            }
        }
    }

    public void ReportUnused()
    {
        foreach (var (name, line) in _lines.Where(own => !_used.Contains(own.Key)))
        {
            _fields.Report(line, $"Nothing uses the concept '{name}'.", "Delete it, or use it in a rule.");
        }
    }

    // A group is a concept too: all that its terms are called.
    private void AddLexicon(Lexicon lexicon)
    {
        var terms = lexicon.Groups.SelectMany(group => group.Terms.Select(term => (Group: group.Name, Term: term))).ToList();
        foreach (var same in terms.GroupBy(t => t.Term.Name.ToUpperInvariant().Replace(' ', '-'), StringComparer.Ordinal))
        {
            _all[same.Key] = Phrases(same.Select(t => t.Term));
        }

        foreach (var group in terms.GroupBy(t => t.Group.ToUpperInvariant(), StringComparer.Ordinal))
        {
            _all[group.Key] = Phrases(group.Select(t => t.Term));
        }
    }

    private static List<Phrase> Phrases(IEnumerable<LexiconTerm> terms) =>
        [.. terms.SelectMany(term => term.AllForms).Distinct(StringComparer.OrdinalIgnoreCase).Select(Phrase.OfWords)];

    private void AddOwn(YamlFields own)
    {
        var checks = new List<(Phrase Phrase, int Line)>();
        foreach (var name in own.Names)
        {
            _lines[name] = own.LineOf(name);
            var phrases = own.Items(name).Select(item => (Phrase: PhraseText.Phrase(item.Text), item.Line)).ToList();
            checks.AddRange(phrases);
            if (name.Any(char.IsLower))
            {
                own.Report(own.LineOf(name), $"The concept '{name}' is not written in capitals.", $"Write it as {name.ToUpperInvariant()}.");
            }
            else if (!_all.TryAdd(name, [.. phrases.Select(p => p.Phrase)]))
            {
                own.Report(own.LineOf(name), $"The lexicon has '{name}' already.", "Choose another name for the concept.");
            }
        }

        checks.ForEach(check => Check(check.Phrase.Places, check.Line));
        ReportCircles();
    }

    private void ReportCircles()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in _lines.Keys)
        {
            Visit(name, [], done);
        }
    }

    private void Visit(string name, HashSet<string> path, HashSet<string> done)
    {
        if (done.Contains(name) || !_all.TryGetValue(name, out var phrases))
        {
            return;
        }

        if (!path.Add(name))
        {
            _fields.Report(_lines[name], $"The concept '{name}' is made of itself.", "Take it out of the concepts that it names.");
            return;
        }

        foreach (var inner in Names(phrases.SelectMany(phrase => phrase.Places)))
        {
            Visit(inner, path, done);
        }

        path.Remove(name);
        done.Add(name);
    }

    private static IEnumerable<string> Names(IEnumerable<Place> places) =>
        places.SelectMany(place => place.Any).OfType<Term.Concept>().Select(concept => concept.Name);
}
