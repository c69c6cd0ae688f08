using System.Numerics.Tensors;
using Ketamine.Knowledge;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching;

/// <summary>Ranks the entries of a base for one prepared question, by words and, where there is an encoder, by meaning.</summary>
internal sealed class EntryRanking : IEntryRanking
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
    private readonly Contrast? _contrast;
    private readonly IReadOnlyList<EncodedText> _encodedPhrasings = [];
    private readonly KnownPhrasings _known;
    private readonly float[][] _notAnswered = [];

    public EntryRanking(KnowledgeBase knowledge, QuestionPreparation preparation, MatcherSettings settings)
    {
        _count = knowledge.Entries.Count;
        var words = Task.Run(() => new LexicalIndex(knowledge.Entries, preparation.Phrasing));
        var owners = knowledge.Entries.SelectMany((entry, ordinal) => entry.Phrasings.Select(_ => ordinal)).ToArray();
        var phrasings = knowledge.Entries.SelectMany(e => e.Phrasings).Select(preparation.Phrasing).ToList();
        _known = new KnownPhrasings(phrasings, owners);
        _encoder = settings.Encoder;
        if (_encoder is not null)
        {
            var encoded = VectorCache.LoadOrCompute([.. phrasings, .. knowledge.NotAnswered.Select(preparation.Phrasing)], _encoder, settings.CacheFolder).Texts;
            _encodedPhrasings = [.. encoded.Take(owners.Length)];
            _meaning = new MeaningIndex(_encodedPhrasings, owners, _count);
            _pieces = new PieceIndex(_encodedPhrasings, owners, _count);
            _contrast = new Contrast(_meaning, _encodedPhrasings, owners);
            _notAnswered = [.. encoded.Skip(owners.Length).Select(e => e.Vector)];
        }

        _words = words.GetAwaiter().GetResult();
    }

    public Comparison Comparison => _encoder is null ? new Comparison.Words() : new Comparison.WordsAndMeaning();

    public Ranking Rank(string question, IReadOnlyList<double> weights, bool unseen, bool byMeaning)
    {
        var words = _words.Search(question);
        return _encoder is null || !byMeaning || !question.Any(char.IsLetterOrDigit)
            ? ByWords(question, words, weights)
            : ByMeaning(question, Encode(question, _encoder), words, weights, unseen);
    }

    public int? Known(string question) => _known.Owner(question);

    public Func<int, FieldScores> Fields(string question) => _words.SearchFields(question);

    public float Nearness(string text) => _encoder is null ? 1 : _meaning!.Nearest(Encode(text, _encoder));

    public double Weigh(string part) => _words.Weigh(part);

    public void Dispose() => _words.Dispose();

    private static Ranking ByWords(string question, Dictionary<int, double> words, IReadOnlyList<double> weights) =>
        new(question, [.. Order(words.Select(hit => Ranked(hit.Key, new Evidence(default, 0, (float)hit.Value), weights)))], default, default);

    private Ranking ByMeaning(string question, EncodedText encoded, Dictionary<int, double> words, IReadOnlyList<double> weights, bool unseen)
    {
        var likeness = _meaning!.Compare(encoded);
        var shortlist = Order(Enumerable.Range(0, _count).Select(entry =>
            Ranked(entry, new Evidence(likeness[entry], 0, (float)words.GetValueOrDefault(entry)), weights)));
        var coverage = _pieces!.Coverage(encoded);
        var ranked = shortlist.Select(r => Ranked(r.Ordinal, r.Evidence with { Coverage = coverage(r.Ordinal) }, weights));
        return new Ranking(question, [.. Order(ranked)], NearestNotAnswered(encoded.Vector, unseen), _contrast!.Of(likeness));
    }

    // A phrasing of the base has been encoded at the start.
    private EncodedText Encode(string part, EncoderPool encoder) =>
        _known.Find(part) is { } place ? _encodedPhrasings[place] : encoder.Encode(part);

    private NotAnsweredLikeness NearestNotAnswered(ReadOnlySpan<float> vector, bool unseen)
    {
        var nearest = new NotAnsweredLikeness(null, 0);
        for (var i = 0; i < _notAnswered.Length; i++)
        {
            var cosine = TensorPrimitives.Dot(_notAnswered[i], vector);
            if (cosine > nearest.Cosine && !(unseen && cosine > Same))
            {
                nearest = new NotAnsweredLikeness(i, cosine);
            }
        }

        return nearest;
    }

    private static RankedEntry Ranked(int entry, Evidence evidence, IReadOnlyList<double> weights) => new(entry, evidence, evidence.Score(weights));

    // Equal scores keep the order of the base, so that the same question always has the same answer.
    private static IEnumerable<RankedEntry> Order(IEnumerable<RankedEntry> entries) =>
        entries.OrderByDescending(e => e.Score).ThenBy(e => e.Ordinal).Take(Shortlist);
}
