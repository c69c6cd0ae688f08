namespace Ketamine.Matching.Phrases;

/// <summary>Where each concept stands in one message.</summary>
internal sealed class ConceptSpans
{
    private static readonly List<Span> None = [];

    private readonly IReadOnlyList<MessageWord> _words;
    private readonly List<Span>?[] _spans;
    private readonly List<int> _found = [];

    public ConceptSpans(IReadOnlyList<MessageWord> words, FormIndex index)
    {
        _words = words;
        _spans = new List<Span>?[index.ConceptCount];
        for (var level = 0; level < index.Levels; level++)
        {
            _found.Clear();
            FindByWord(index, level);
            FindByConcept(index, level);
            foreach (var concept in _found)
            {
                Tidy(_spans[concept]!);
            }
        }
    }

    /// <summary>The concept's places in the message, by their start.</summary>
    public IReadOnlyList<Span> Of(int concept) => SpansOf(concept);

    /// <summary>The first of spans in order that starts at a word or after it.</summary>
    public static int FirstFrom(IReadOnlyList<Span> spans, int word)
    {
        int low = 0, high = spans.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = spans[middle].Start < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private List<Span> SpansOf(int concept) => _spans[concept] ?? None;

    private void FindByWord(FormIndex index, int level)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            foreach (var reading in _words[i].Readings)
            {
                foreach (var form in index.StartingWithWord(level, reading.Word))
                {
                    Extend(form, 1, new Span(i, i + 1, reading.Cost, _words[i].Letters));
                }
            }
        }
    }

    private void FindByConcept(FormIndex index, int level)
    {
        foreach (var concept in index.FirstConcepts(level))
        {
            foreach (var span in SpansOf(concept))
            {
                foreach (var form in index.StartingWithConcept(level, concept))
                {
                    Extend(form, 1, span);
                }
            }
        }
    }

    private void Extend(PhraseBook.Form form, int place, Span sofar)
    {
        if (place == form.Places.Length)
        {
            Add(form.Concept, sofar);
            return;
        }

        var unknown = 0;
        var sentence = _words[sofar.End - 1].Sentence;
        for (var next = sofar.End; next < _words.Count && _words[next].Sentence == sentence; next++)
        {
            Place(form, place, sofar with { Cost = sofar.Cost + unknown }, next);

            // A short word that nobody knows is most often a slip in a word without weight.
            if (!_words[next].IsFiller && (_words[next].Readings.Length > 0 || _words[next].Letters > 4 || ++unknown > 1))
            {
                return;
            }
        }
    }

    private void Place(PhraseBook.Form form, int place, Span sofar, int word)
    {
        foreach (var id in form.Places[place].Words)
        {
            if (_words[word].CostAs(id) is { } cost)
            {
                Extend(form, place + 1, sofar.To(new Span(word, word + 1, cost, _words[word].Letters)));
            }
        }

        foreach (var concept in form.Places[place].Concepts)
        {
            var spans = SpansOf(concept);
            for (var i = FirstFrom(spans, word); i < spans.Count && spans[i].Start == word; i++)
            {
                Extend(form, place + 1, sofar.To(spans[i]));
            }
        }
    }

    private void Add(int concept, Span span)
    {
        // A concept's forms all stand on one level, so its list is begun once.
        if (_spans[concept] is not { } spans)
        {
            _spans[concept] = spans = [];
            _found.Add(concept);
        }

        spans.Add(span);
    }

    // In order of their start, each range once, at its lowest cost.
    private static void Tidy(List<Span> spans)
    {
        spans.Sort(static (a, b) => a.Start != b.Start ? a.Start - b.Start : a.End != b.End ? a.End - b.End : a.Cost - b.Cost);
        var kept = 0;
        for (var i = 0; i < spans.Count; i++)
        {
            if (kept == 0 || spans[i].Start != spans[kept - 1].Start || spans[i].End != spans[kept - 1].End)
            {
                spans[kept++] = spans[i];
            }
        }

        spans.RemoveRange(kept, spans.Count - kept);
    }
}
