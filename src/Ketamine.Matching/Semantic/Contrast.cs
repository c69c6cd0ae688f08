namespace Ketamine.Matching.Semantic;

/// <summary>
/// How unevenly near a question is to the entries, against the phrasings of the base: one that the base answers stands out at its entry,
/// one beside its topics is about as far from all.
/// </summary>
internal sealed class Contrast
{
    // Enough for a mean, and few enough not to be noticed at the start.
    private const int MaxSample = 64;

    private readonly Likeness _typical;

    /// <param name="owners">The entry ordinal of each phrasing.</param>
    public Contrast(MeaningIndex meaning, IReadOnlyList<EncodedText> phrasings, int[] owners)
    {
        var step = Math.Max(1, (phrasings.Count + MaxSample - 1) / MaxSample);
        var sample = Enumerable.Range(0, phrasings.Count).Where(i => i % step == 0);
        // A phrasing's own entry is left out, where it finds itself.
        var spreads = sample.AsParallel().AsOrdered().Select(i => Spread([.. meaning.Compare(phrasings[i]).Where((_, entry) => entry != owners[i])])).ToList();
        _typical = spreads.Count == 0 ? default : Each(kind => spreads.Average(kind));
    }

    /// <summary>How much more the cosines to all entries spread than they do for a phrasing of the base.</summary>
    public Likeness Of(Likeness[] found)
    {
        var spread = Spread(found);
        return Each(kind => kind(spread) - kind(_typical));
    }

    /// <summary>The standard deviation of each kind of cosine.</summary>
    private static Likeness Spread(Likeness[] found) => found.Length == 0 ? default : Each(kind => Deviation(found, kind));

    private static float Deviation(Likeness[] found, Func<Likeness, float> kind)
    {
        double sum = 0, squares = 0;
        foreach (var likeness in found)
        {
            double value = kind(likeness);
            sum += value;
            squares += value * value;
        }

        var mean = sum / found.Length;
        return (float)Math.Sqrt(Math.Max(0, (squares / found.Length) - (mean * mean)));
    }

    private static Likeness Each(Func<Func<Likeness, float>, float> of) =>
        new(of(l => l.Nearest), of(l => l.Centroid), of(l => l.TurnedNearest), of(l => l.TurnedCentroid));
}
