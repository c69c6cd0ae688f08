using Ketamine.Knowledge;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Ranks;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.OnDisk;

/// <summary>Ranks the entries of a large base: the index of words and the signs of the vectors say which entries are compared.</summary>
internal sealed class OnDiskRanking : IEntryRanking
{
    private const int Shortlist = 12;

    // Phrasings that are looked at for their meaning; the right one is seldom further down by its signs.
    private const int NearByMeaning = 200;

    private readonly WordIndex _words;
    private readonly VectorIndex? _vectors;
    private readonly EncoderPool? _encoder;

    public OnDiskRanking(KnowledgeBase knowledge, IndexFolder folder, MatcherSettings settings)
    {
        _words = new WordIndex(folder.Words);
        _encoder = settings.Encoder;
        if (_encoder is null)
        {
            Comparison = new Comparison.Words();
            return;
        }

        var file = folder.Vectors(_encoder.Fingerprint);
        if (VectorBuild.Check(file, folder.VectorsSeal(_encoder.Fingerprint), settings.News))
        {
            _vectors = new VectorIndex(file, knowledge.Entries.Count);
            Comparison = new Comparison.WordsAndMeaningOnDisk();
        }
        else
        {
            Comparison = new Comparison.WordsUntilEncoded(File.Exists(file) ? (int)(new FileInfo(file).Length / VectorRecord.Size) : 0, folder.Path);
        }
    }

    public Comparison Comparison { get; }

    public Ranking Rank(string question, IReadOnlyList<double> weights, bool unseen, bool byMeaning)
    {
        var words = _words.Search(question);
        var ranked = _vectors is not null && byMeaning && question.Any(char.IsLetterOrDigit)
            ? ByMeaning(_vectors, _encoder!.Encode(question).Vector, words, weights)
            : words.Select(hit => Ranked(hit.Key, default, hit.Value, weights));
        return new Ranking(question, [.. ranked.OrderByDescending(e => e.Score).ThenBy(e => e.Ordinal).Take(Shortlist)], default, default);
    }

    public int? Known(string question) => _words.WithPhrasing(question) is [var only] ? only : null;

    public Func<int, FieldScores> Fields(string question) => _words.SearchFields(question);

    // Among so many phrasings even small talk is near to some: nothing is left out of a message for being far.
    public float Nearness(string text) => 1;

    public double Weigh(string part) => _words.Weigh(part);

    public void Dispose()
    {
        _words.Dispose();
        _vectors?.Dispose();
    }

    private static List<RankedEntry> ByMeaning(VectorIndex vectors, float[] vector, Dictionary<int, double> words, IReadOnlyList<double> weights) =>
        [.. vectors.Near(vector, NearByMeaning).Union(words.Keys).Select(entry => Ranked(entry, vectors.Compare(vector, entry), words.GetValueOrDefault(entry), weights))];

    private static RankedEntry Ranked(int entry, Likeness likeness, double words, IReadOnlyList<double> weights)
    {
        var evidence = new Evidence(likeness, 0, (float)words);
        return new RankedEntry(entry, evidence, evidence.Score(weights));
    }
}
