namespace Ketamine.Knowledge.Reading;

/// <summary>Reads the patterns of <c>safety.yaml</c>: small letters are words, CAPITALS sets of words of the file or the lexicon.</summary>
internal sealed class SafetyPatterns
{
    private const string Gap = "..";
    private const string Start = "^";
    private const string End = "$";

    private readonly Dictionary<string, IReadOnlyList<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fillers;
    private readonly YamlFields _fields;

    public SafetyPatterns(YamlFields fields, Lexicon lexicon)
    {
        _fields = fields;
        _fillers = [.. fields.List("fillers")];
        foreach (var term in lexicon.Groups.SelectMany(group => group.Terms).GroupBy(t => t.Name.ToUpperInvariant().Replace(' ', '-'), StringComparer.Ordinal))
        {
            _sets[term.Key] = [.. term.SelectMany(t => t.AllForms).Select(form => form.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
        }

        if (fields.Fields("sets") is { } own)
        {
            own.Names.ToList().ForEach(name => Add(own, name));
        }
    }

    public IReadOnlyList<SafetyPattern> Read(YamlFields fields, string name) =>
        [.. fields.Items(name).Select(item => Pattern(item.Text, item.Line)).OfType<SafetyPattern>()];

    public void ReportUnused()
    {
        foreach (var (name, line) in _lines.Where(own => !_used.Contains(own.Key)))
        {
            _fields.Report(line, $"Nothing uses the set '{name}'.", "Delete it, or use it in a rule.");
        }
    }

    private void Add(YamlFields own, string name)
    {
        if (name.Any(char.IsLower))
        {
            own.Report(own.LineOf(name), $"The set '{name}' is not written in capitals.", $"Write it as {name.ToUpperInvariant()}.");
        }
        else if (!_sets.TryAdd(name, [.. own.List(name).Select(words => words.ToLowerInvariant())]))
        {
            own.Report(own.LineOf(name), $"The lexicon has '{name}' already.", "Choose another name for the set.");
        }

        _lines[name] = own.LineOf(name);
    }

    private SafetyPattern? Pattern(string text, int line)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var opens = tokens.FirstOrDefault() == Start;
        var closes = tokens.LastOrDefault() == End;
        var inner = tokens.Skip(opens ? 1 : 0).SkipLast(closes ? 1 : 0).ToList();
        if (inner.Count == 0 || inner[0] == Gap || inner[^1] == Gap || inner.Exists(token => token is Start or End))
        {
            _fields.Report(line, $"'{text}' is not a pattern.", "Write words and SETS, with .. only between two of them, ^ first or $ last.");
            return null;
        }

        var steps = inner.Select((token, i) => (token, AfterGap: i > 0 && inner[i - 1] == Gap)).Where(step => step.token != Gap)
            .Select(step => new SafetyPattern.Step([.. step.token.Split('|').SelectMany(word => Words(word, line))], step.AfterGap));
        return new SafetyPattern(text, [.. steps], opens, closes);
    }

    private IReadOnlyList<string> Words(string word, int line)
    {
        if (!word.Any(char.IsUpper))
        {
            var words = word.Replace('_', ' ');
            if (words.Split(' ').Any(_fillers.Contains))
            {
                _fields.Report(line, $"'{words}' holds a filler, so it is never found.", "Leave the filler out: fillers are left out of messages too.");
            }

            return [words];
        }

        _used.Add(word);
        if (_sets.TryGetValue(word, out var set))
        {
            return set;
        }

        _fields.Report(line, $"There is no set '{word}'.", "Add it under 'sets', or mend the name; words are written in small letters.");
        return [];
    }
}
