using Ketamine.Knowledge.Phrases;

namespace Ketamine.Matching.Phrases;

/// <summary>One message, ready to be searched for combinations.</summary>
public sealed class PhraseReading
{
    private const int NearWords = 3;
    private const int FarWords = 10;
    private const int PartsWindow = 20;
    private const int MaxPaths = 64;

    private readonly IReadOnlyDictionary<Combination, CompiledCombination> _combinations;
    private readonly MessageLine _line;
    private readonly ConceptSpans _spans;

    internal PhraseReading(IReadOnlyDictionary<Combination, CompiledCombination> combinations, IReadOnlyList<MessageWord> words, FormIndex index)
    {
        _combinations = combinations;
        _line = new MessageLine(words);
        _spans = new ConceptSpans(words, index);
    }

    /// <summary>The number of the sentence that a word stands in.</summary>
    public int SentenceOf(int word) => _line.SentenceOf(word);

    /// <summary>How many words that are no fillers stand from one place up to another.</summary>
    public int WordsBetween(int from, int to) => _line.WordsBetween(from, to);

    /// <summary>Where the combination is found.</summary>
    public IReadOnlyList<PhraseMatch> Find(Combination combination)
    {
        var parts = _combinations[combination].Parts;
        if (!IsPossible(parts))
        {
            return [];
        }

        var found = parts.Select(FindPart).ToList();
        return found.Any(paths => paths.Count == 0) ? [] : [.. found[0].Select(path => Gather(path, found)).OfType<PhraseMatch>()];
    }

    private bool IsPossible(IReadOnlyList<CompiledPart> parts)
    {
        foreach (var part in parts)
        {
            foreach (var step in part.Steps)
            {
                if (_spans.Of(step.Concept).Count == 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    // The other parts as near as they come to the first.
    private PhraseMatch? Gather(StepPath first, List<List<StepPath>> parts)
    {
        var all = parts.Skip(1).Select(paths => paths.MinBy(path => _line.Distance(first, path))!).Prepend(first).ToList();
        return all.TrueForAll(path => _line.Distance(first, path) <= PartsWindow) && Span.IsCredible(all.Sum(path => path.Cost), all.Sum(path => path.Letters))
            ? new PhraseMatch([.. all.SelectMany(path => path.Ranges)])
            : null;
    }

    private List<StepPath> FindPart(CompiledPart part)
    {
        var paths = new List<StepPath>();
        foreach (var span in _spans.Of(part.Steps[0].Concept))
        {
            if (!part.OpensSentence || _line.IsFirst(span.Start))
            {
                paths.Add(new StepPath(span, null));
            }
        }

        for (var i = 1; i < part.Steps.Count && paths.Count > 0; i++)
        {
            paths = Extend(paths, part.Steps[i]);
        }

        if (part.ClosesSentence)
        {
            paths.RemoveAll(path => !_line.IsLast(path.End));
        }

        return paths;
    }

    // Of several ways to the same words the one with the fewest slips is kept.
    private List<StepPath> Extend(List<StepPath> paths, CompiledStep step)
    {
        var best = new Dictionary<(int, int), StepPath>();
        var reach = step.Gap switch { Gap.Next => 0, Gap.Near => NearWords, _ => FarWords };
        var spans = _spans.Of(step.Concept);
        foreach (var path in paths)
        {
            for (var i = ConceptSpans.FirstFrom(spans, path.End); i < spans.Count && _line.IsWithin(path.End, spans[i].Start, reach); i++)
            {
                var key = (path.Start, spans[i].End);
                if ((!best.TryGetValue(key, out var other) && best.Count < MaxPaths) || other?.Cost > path.Cost + spans[i].Cost)
                {
                    best[key] = new StepPath(spans[i], path);
                }
            }
        }

        return [.. best.Values];
    }
}
