namespace Ketamine.Matching.Phrases;

/// <summary>Where each concept stands in one message.</summary>
internal sealed class ConceptSpans
{
    private readonly IReadOnlyList<MessageWord> _words;
    private readonly List<Span>?[] _spans;

    public ConceptSpans(IReadOnlyList<MessageWord> words, FormIndex index)
    {
        _words = words;
        _spans = new List<Span>?[index.ConceptCount];
        for (var level = 0; level < index.Levels; level++)
        {
            var found = new HashSet<int>();
            FindByWord(index, level, found);
            FindByConcept(index, level, found);
            foreach (var concept in found)
            {
                _spans[concept] = [.. _spans[concept]!.GroupBy(s => (s.Start, s.End)).Select(same => same.MinBy(s => s.Cost)).OrderBy(s => s.Start)];
            }
        }
    }

    /// <summary>The concept's places in the message, by their start.</summary>
    public IReadOnlyList<Span> Of(int concept) => _spans[concept] ?? (IReadOnlyList<Span>)[];

    private void FindByWord(FormIndex index, int level, HashSet<int> found)
    {
        for (var i = 0; i < _words.Count; i++)
        {
            foreach (var reading in _words[i].Readings)
            {
                foreach (var form in index.StartingWithWord(level, reading.Word))
                {
                    Extend(form, 1, new Span(i, i + 1, reading.Cost, _words[i].Letters), found);
                }
            }
        }
    }

    private void FindByConcept(FormIndex index, int level, HashSet<int> found)
    {
        foreach (var concept in index.FirstConcepts(level))
        {
            foreach (var span in Of(concept))
            {
                foreach (var form in index.StartingWithConcept(level, concept))
                {
                    Extend(form, 1, span, found);
                }
            }
        }
    }

    private void Extend(PhraseBook.Form form, int place, Span sofar, HashSet<int> found)
    {
        if (place == form.Places.Count)
        {
            (_spans[form.Concept] ??= []).Add(sofar);
            found.Add(form.Concept);
            return;
        }

        var skippedUnknown = 0;
        for (var next = sofar.End; next < _words.Count && _words[next].Sentence == _words[sofar.End - 1].Sentence; next++)
        {
            foreach (var span in At(form.Places[place], next))
            {
                Extend(form, place + 1, sofar.To(span) with { Cost = sofar.Cost + span.Cost + skippedUnknown }, found);
            }

            // A short word that nobody knows is most often a slip in a word without weight.
            if (!_words[next].IsFiller && (_words[next].Readings.Count > 0 || _words[next].Letters > 4 || ++skippedUnknown > 1))
            {
                return;
            }
        }
    }

    private IEnumerable<Span> At(PhraseBook.FormPlace place, int word)
    {
        foreach (var id in place.Words)
        {
            if (_words[word].CostAs(id) is { } cost)
            {
                yield return new Span(word, word + 1, cost, _words[word].Letters);
            }
        }

        foreach (var concept in place.Concepts)
        {
            foreach (var span in StartingAt(concept, word))
            {
                yield return span;
            }
        }
    }

    private IEnumerable<Span> StartingAt(int concept, int word)
    {
        var spans = Of(concept);
        for (var i = FirstFrom(spans, word); i < spans.Count && spans[i].Start == word; i++)
        {
            yield return spans[i];
        }
    }

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
}
