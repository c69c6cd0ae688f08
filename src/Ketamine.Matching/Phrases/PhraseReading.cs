using Ketamine.Knowledge.Phrases;

namespace Ketamine.Matching.Phrases;

/// <summary>One message, ready to be searched for combinations.</summary>
public sealed class PhraseReading
{
    private const int NearWords = 3;
    private const int FarWords = 10;
    private const int PartsWindow = 40;
    private const int MaxMatches = 64;

    private readonly IReadOnlyDictionary<Combination, CompiledCombination> _combinations;
    private readonly IReadOnlyList<MessageWord> _words;
    private readonly ConceptSpans _spans;
    private readonly int[] _weighty;

    internal PhraseReading(IReadOnlyDictionary<Combination, CompiledCombination> combinations, IReadOnlyList<MessageWord> words, FormIndex index)
    {
        _combinations = combinations;
        _words = words;
        _spans = new ConceptSpans(words, index);
        _weighty = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
        {
            _weighty[i + 1] = _weighty[i] + (words[i].IsFiller ? 0 : 1);
        }
    }

    /// <summary>The number of the sentence that a word stands in.</summary>
    public int SentenceOf(int word) => _words[word].Sentence;

    /// <summary>How many words that are no fillers stand from one place up to another.</summary>
    public int WordsBetween(int from, int to) => _weighty[Math.Max(from, to)] - _weighty[from];

    /// <summary>Where the combination is found.</summary>
    public IEnumerable<PhraseMatch> Find(Combination combination)
    {
        var parts = _combinations[combination].Parts;
        var first = FindPart(parts[0]);
        if (parts.Count == 1 || first.Count == 0)
        {
            return first.Where(span => span.IsCredible).Select(span => new PhraseMatch([Range(span)]));
        }

        var others = parts.Skip(1).Select(FindPart).ToList();
        return first.Select(span => Gather(span, others)).OfType<PhraseMatch>();
    }

    // The other parts as near as they come to the first.
    private PhraseMatch? Gather(Span first, List<List<Span>> others)
    {
        var all = new List<Span> { first };
        foreach (var spans in others)
        {
            if (spans.Count == 0 || spans.MinBy(span => Distance(first, span)) is var nearest && Distance(first, nearest) > PartsWindow)
            {
                return null;
            }

            all.Add(spans.MinBy(span => Distance(first, span)));
        }

        var whole = all.Aggregate((a, b) => a.To(b));
        return whole.IsCredible ? new PhraseMatch([.. all.Select(Range)]) : null;
    }

    private int Distance(Span a, Span b) => a.Start <= b.Start ? WordsBetween(a.End, b.Start) : WordsBetween(b.End, a.Start);

    private List<Span> FindPart(CompiledPart part)
    {
        if (part.Steps.Any(step => _spans.Of(step.Concept).Count == 0))
        {
            return [];
        }

        var found = _spans.Of(part.Steps[0].Concept).Where(span => !part.OpensSentence || IsFirst(span.Start)).ToList();
        foreach (var step in part.Steps.Skip(1))
        {
            found = [.. found.SelectMany(span => After(span, step)).GroupBy(s => (s.Start, s.End)).Select(same => same.MinBy(s => s.Cost)).Take(MaxMatches)];
        }

        return part.ClosesSentence ? [.. found.Where(span => IsLast(span.End))] : found;
    }

    private IEnumerable<Span> After(Span before, CompiledStep step)
    {
        var reach = step.Gap switch { Gap.Next => 0, Gap.Near => NearWords, _ => FarWords };
        var spans = _spans.Of(step.Concept);
        for (var i = ConceptSpans.FirstFrom(spans, before.End); i < spans.Count; i++)
        {
            if (_words[spans[i].Start].Sentence != _words[before.End - 1].Sentence || WordsBetween(before.End, spans[i].Start) > reach)
            {
                yield break;
            }

            yield return before.To(spans[i]);
        }
    }

    private bool IsFirst(int word)
    {
        var i = word - 1;
        while (i >= 0 && _words[i].Sentence == _words[word].Sentence && _words[i].IsFiller)
        {
            i--;
        }

        return i < 0 || _words[i].Sentence != _words[word].Sentence;
    }

    private bool IsLast(int end)
    {
        var i = end;
        while (i < _words.Count && _words[i].Sentence == _words[end - 1].Sentence && _words[i].IsFiller)
        {
            i++;
        }

        return i == _words.Count || _words[i].Sentence != _words[end - 1].Sentence;
    }

    private static WordRange Range(Span span) => new(span.Start, span.End);
}

/// <summary>Where a combination was found: the range of each of its parts.</summary>
public sealed record PhraseMatch(IReadOnlyList<WordRange> Parts);

/// <summary>Words of a message.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
public readonly record struct WordRange(int Start, int End)
{
    public bool Overlaps(WordRange other) => Start < other.End && other.Start < End;
}
