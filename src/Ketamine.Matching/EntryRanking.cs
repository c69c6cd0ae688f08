using System.Numerics.Tensors;
using Ketamine.Knowledge;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching;

/// <summary>Ranks the entries of a base for one prepared question, by words and, where there is an encoder, by meaning.</summary>
internal sealed class EntryRanking : IDisposable
{
    // Wording is compared for the entries that meaning and words put first; it costs too much for all.
    private const int Shortlist = 12;

    // Rounding keeps the cosine of a text to itself from being 1.
    private const float Same = 0.9999f;

    private readonly int _count;
    private readonly LexicalIndex _words;
    private readonly EncoderPool? _encoder;
    private readonly MeaningIndex? _meaning;
    private readonly PieceIndex? _pieces;
    private readonly float[][] _notAnswered = [];

    public EntryRanking(KnowledgeBase knowledge, QuestionPreparation preparation, MatcherSettings settings)
    {
        _count = knowledge.Entries.Count;
        _words = new LexicalIndex(knowledge.Entries, preparation.Phrasing);
        _encoder = settings.Encoder;
        if (_encoder is null)
        {
            return;
        }

        var owners = knowledge.Entries.SelectMany((entry, ordinal) => entry.Phrasings.Select(_ => ordinal)).ToArray();
        var texts = knowledge.Entries.SelectMany(e => e.Phrasings).Concat(knowledge.NotAnswered).Select(preparation.Phrasing).ToList();
        var encoded = VectorCache.LoadOrCompute(texts, _encoder, settings.CacheFolder).Texts;
        var phrasings = encoded.Take(owners.Length).ToList();
        _meaning = new MeaningIndex(phrasings, owners, _count);
        _pieces = new PieceIndex(phrasings, owners, _count);
        _notAnswered = [.. encoded.Skip(owners.Length).Select(e => e.Vector)];
    }

    public bool ComparesMeaning => _encoder is not null;

    /// <summary>The best entries; none where the question has no words.</summary>
    /// <param name="weights">What each kind of evidence counts.</param>
    /// <param name="unseen">Whether the question is judged as if the list of questions not to be answered did not hold it.</param>
    /// <param name="byMeaning">Whether meanings are compared too, where there is an encoder.</param>
    public Ranking Rank(Reading reading, IReadOnlyList<double> weights, bool unseen, bool byMeaning)
    {
        var words = Reading.Best(reading.Parts.Select(_words.Search).ToList());
        return _encoder is null || !byMeaning || !reading.HasWords
            ? ByWords(reading, words, weights)
            : ByMeaning(reading, [.. reading.Parts.Select(part => _encoder.Encode(part))], words, weights, unseen);
    }

    /// <summary>How well the words alone fit the best entry.</summary>
    public double BestByWords(string question) => _words.Search(question).Values.DefaultIfEmpty().Max();

    public void Dispose() => _words.Dispose();

    private static Ranking ByWords(Reading reading, Dictionary<int, double> words, IReadOnlyList<double> weights) =>
        new([.. Order(words.Select(hit => Ranked(hit.Key, new Evidence(default, 0, (float)hit.Value), weights)))], 0, reading.Length);

    private Ranking ByMeaning(Reading reading, EncodedText[] parts, Dictionary<int, double> words, IReadOnlyList<double> weights, bool unseen)
    {
        var likeness = parts.Select(_meaning!.Compare).ToArray();
        var shortlist = Order(Enumerable.Range(0, _count).Select(entry =>
            Ranked(entry, new Evidence(Reading.Best(likeness, entry), 0, (float)words.GetValueOrDefault(entry)), weights)));
        var ranked = shortlist.Select(r => Ranked(
            r.Ordinal,
            r.Evidence with { Coverage = parts.Max(part => _pieces!.Coverage(part, r.Ordinal)) },
            weights));
        return new Ranking([.. Order(ranked)], parts.Max(part => NearestNotAnswered(part.Vector, unseen)), reading.Length);
    }

    private float NearestNotAnswered(ReadOnlySpan<float> vector, bool unseen)
    {
        var nearest = 0f;
        foreach (var other in _notAnswered)
        {
            var cosine = TensorPrimitives.Dot(other, vector);
            nearest = unseen && cosine > Same ? nearest : Math.Max(nearest, cosine);
        }

        return nearest;
    }

    private static RankedEntry Ranked(int entry, Evidence evidence, IReadOnlyList<double> weights) => new(entry, evidence, evidence.Score(weights));

    // Equal scores keep the order of the base, so that the same question always has the same answer.
    private static IEnumerable<RankedEntry> Order(IEnumerable<RankedEntry> entries) =>
        entries.OrderByDescending(e => e.Score).ThenBy(e => e.Ordinal).Take(Shortlist);
}
