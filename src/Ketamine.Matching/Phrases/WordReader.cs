namespace Ketamine.Matching.Phrases;

/// <summary>Tells which known words the words of a message may stand for.</summary>
internal sealed class WordReader
{
    /// <summary>Stands in phrases for any figure.</summary>
    private const string Figure = "0";

    /// <summary>Stands in phrases for any year of this century and the last.</summary>
    private const string Year = "2000";

    private readonly Vocabulary _vocabulary;
    private readonly HashSet<string> _ordinary;
    private readonly HashSet<int> _fillers;
    private readonly NearWords _near;
    private readonly RunTogether _together;
    private readonly int _figure;
    private readonly int _year;

    public WordReader(Vocabulary vocabulary, IEnumerable<string> fillers, IEnumerable<string> ordinary)
    {
        _vocabulary = vocabulary;
        _fillers = [.. fillers.Select(vocabulary.Add)];
        _figure = vocabulary.Add(Figure);
        _year = vocabulary.Add(Year);
        _ordinary = [.. ordinary.Select(Vocabulary.Key)];
        _near = new NearWords(vocabulary.Words, _ordinary);
        _together = new RunTogether(vocabulary);
    }

    public List<MessageWord> Read(string message)
    {
        var words = new List<MessageWord>();
        var raw = WordSplitter.Split(message);
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
                Add(words, raw[i].Text, raw[i].Sentence);
            }
        }

        return words;
    }

    // "sui cide": a word that was torn in two, one piece of which means nothing.
    private int? Joined(string first, string second) =>
        first.Length + second.Length >= 5 && (!IsKnown(first) || !IsKnown(second)) ? _vocabulary.Find(first + second) : null;

    private bool IsKnown(string text) => _vocabulary.Find(text) is not null || _ordinary.Contains(text);

    private void Add(List<MessageWord> words, string text, int sentence)
    {
        if (Surely(text) is { } reading)
        {
            words.Add(Word(text.Length, sentence, [new WordReading(reading, 0)]));
            return;
        }

        if (_ordinary.Contains(text))
        {
            words.Add(Word(text.Length, sentence, []));
            return;
        }

        var figures = text.TakeWhile(c => char.IsDigit(c) || c is '.' or ',').Count();
        if (figures > 0)
        {
            words.Add(Word(figures, sentence, Figures(text[..figures])));
            if (figures < text.Length)
            {
                Add(words, text[figures..], sentence);
            }

            return;
        }

        AddGuess(words, text, sentence);
    }

    private WordReading[] Figures(string text) => text is ['1', '9', _, _] or ['2', '0', _, _]
        ? [new WordReading(_figure, 0), new WordReading(_year, 0)]
        : [new WordReading(_figure, 0)];

    private void AddGuess(List<MessageWord> words, string text, int sentence)
    {
        var near = Letters.Decoded(text).Concat(Letters.Released(text)).Prepend(text).Select(_near.Find).FirstOrDefault(found => found.Count > 0) ?? [];
        if (near.Count > 0 && near[0].Cost == 1)
        {
            words.Add(Word(text.Length, sentence, near));
            return;
        }

        var parts = _together.Part(text);
        if (parts.Count == 0)
        {
            words.Add(Word(text.Length, sentence, near));
        }

        words.AddRange(parts.Select(part => Word(Math.Max(1, text.Length / parts.Count), sentence, [new WordReading(part, 0)])));
    }

    private int? Surely(string text) =>
        char.IsDigit(text[0]) && text.All(c => char.IsDigit(c) || c is '.' or ',') ? null
        : _vocabulary.Find(text)
        ?? (_ordinary.Contains(text) ? null : Letters.Decoded(text).Concat(Letters.Released(text)).Select(_vocabulary.Find).FirstOrDefault(id => id is not null));

    private MessageWord Word(int letters, int sentence, IReadOnlyList<WordReading> readings) =>
        new(letters, sentence, readings is [{ Cost: 0 } only] && _fillers.Contains(only.Word), [.. readings]);
}
