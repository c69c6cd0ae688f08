namespace Ketamine.Matching.Phrases;

/// <summary>Tells which known words the words of a message may stand for.</summary>
internal sealed class WordReader
{
    /// <summary>Stands in phrases for any figure.</summary>
    private const string Figure = "0";

    /// <summary>Stands in phrases for any year of this century and the last.</summary>
    private const string Year = "2000";

    /// <summary>One slip among so many words makes a message careless.</summary>
    private const int SlipsAmong = 6;

    private const int OrdinaryWordCost = 2;
    private const int KnownWordCost = 3;

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _ordinary;
    private readonly HashSet<int> _fillers;
    private readonly NearWords _near;
    private readonly RunTogether _together;
    private readonly int _figure;
    private readonly int _year;

    public WordReader(Vocabulary vocabulary, int foreign, IEnumerable<string> fillers, IEnumerable<string> ordinary)
    {
        _vocabulary = vocabulary;
        _fillers = [.. fillers.Select(vocabulary.Add)];
        _figure = vocabulary.Add(Figure);
        _year = vocabulary.Add(Year);
        _ordinary = [.. ordinary.Select(Vocabulary.Key)];
        _near = new NearWords(vocabulary.Words, foreign, _ordinary);
        _together = new RunTogether(vocabulary);
    }

    public List<MessageWord> Read(string message)
    {
        var raw = WordSplitter.Split(message);
        var words = Read(raw, carelessly: false);
        return IsCareless(words) ? Read(raw, carelessly: true) : words;
    }

    // Someone who types in haste slips in short words too, and into other words.
    public static bool IsCareless(IReadOnlyList<MessageWord> words) => words.Count(word => word.IsSlip) * SlipsAmong >= words.Count && words.Any(word => word.IsSlip);

    private List<MessageWord> Read(List<WordSplitter.RawWord> raw, bool carelessly)
    {
        var words = new List<MessageWord>();
        for (var i = 0; i < raw.Count; i++)
        {
            var next = i + 1 < raw.Count && raw[i + 1].Sentence == raw[i].Sentence ? raw[i + 1].Text : "";
            if (next.Length > 0 && Joined(raw[i].Text, next) is { } joined)
            {
                words.Add(Word(raw[i].Text.Length + next.Length, raw[i].Sentence, [new WordReading(joined, 0)]));
                i++;
            }
            else
            {
                Add(words, raw[i].Text, raw[i].Sentence, carelessly);
            }
        }

        return words;
    }

    // "sui cide": a word that was torn in two, one piece of which means nothing.
    private int? Joined(string first, string second) =>
        first.Length + second.Length >= 5 && (!IsKnown(first) || !IsKnown(second)) ? _vocabulary.Find(first + second) : null;

    private bool IsKnown(string text) => _vocabulary.Find(text) is not null || _ordinary.Contains(text);

    private void Add(List<MessageWord> words, string text, int sentence, bool carelessly)
    {
        var figures = text.TakeWhile(c => char.IsDigit(c) || c is '.' or ',').Count();
        if (Surely(text) is { } reading)
        {
            words.Add(Word(text.Length, sentence, [new WordReading(reading, 0), .. carelessly ? OtherWords(text, KnownWordCost) : []]));
        }
        else if (_ordinary.Contains(text))
        {
            words.Add(Word(text.Length, sentence, carelessly ? [.. OtherWords(text, OrdinaryWordCost)] : []));
        }
        else if (figures > 0)
        {
            words.Add(Word(figures, sentence, Figures(text[..figures])));
            if (figures < text.Length)
            {
                Add(words, text[figures..], sentence, carelessly);
            }
        }
        else
        {
            AddGuess(words, text, sentence, carelessly);
        }
    }

    // A slip can make one word of another; that is believed less.
    private IEnumerable<WordReading> OtherWords(string text, int cost) => text.Length < 3 ? [] : _near.Others(text).Select(word => new WordReading(word, cost));

    private WordReading[] Figures(string text) => text is ['1', '9', _, _] or ['2', '0', _, _]
        ? [new WordReading(_figure, 0), new WordReading(_year, 0)]
        : [new WordReading(_figure, 0)];

    private void AddGuess(List<MessageWord> words, string text, int sentence, bool carelessly)
    {
        var near = Letters.Decoded(text).Concat(Letters.Released(text)).Prepend(text)
            .Select(spelling => _near.Find(spelling, carelessly)).FirstOrDefault(found => found.Count > 0) ?? [];
        var parts = near.Exists(reading => reading.Cost == 1) ? [] : _together.Part(text);
        if (parts.Count == 0)
        {
            words.Add(Word(text.Length, sentence, near) with { IsSlip = near.Count > 0 || text.Length < 4 });
        }

        words.AddRange(parts.Select(part => Word(Math.Max(1, text.Length / parts.Count), sentence, [new WordReading(part, 0)])));
    }

    private int? Surely(string text) =>
        char.IsDigit(text[0]) && text.All(c => char.IsDigit(c) || c is '.' or ',') ? null
        : _vocabulary.Find(text)
        ?? (_ordinary.Contains(text) ? null : Letters.Decoded(text).Concat(Letters.Released(text)).Select(_vocabulary.Find).FirstOrDefault(id => id is not null));

    private MessageWord Word(int letters, int sentence, IReadOnlyList<WordReading> readings) =>
        new(letters, sentence, IsSlip: false, readings is [{ Cost: 0 } only] && _fillers.Contains(only.Word), [.. readings]);
}
