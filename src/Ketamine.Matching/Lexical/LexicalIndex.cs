using Ketamine.Knowledge;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Ketamine.Matching.Lexical;

/// <summary>A Lucene index of a base's questions, alternates and answers, held in memory.</summary>
internal sealed class LexicalIndex : IDisposable
{
    private const string PhrasingField = "phrasing";
    private const string PairField = "pair";
    private const string AnswerField = "answer";
    private const string EntryField = "entry";
    private const float AnswerWeight = 0.3f;
    private const float PairWeight = 0.3f;
    private const int MaxHits = 64;
    private const int MaxTerms = 12;

    private readonly RAMDirectory _directory = new();
    private readonly QuestionAnalyzer _analyzer = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly TermWeights _weights;

    /// <param name="prepare">Brings a phrasing or an answer into the form in which questions are searched.</param>
    public LexicalIndex(IReadOnlyList<Entry> entries, Func<string, string> prepare)
    {
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(QuestionAnalyzer.Version, _analyzer) { Similarity = similarity }))
        {
            for (var i = 0; i < entries.Count; i++)
            {
                Add(writer, i, entries[i], prepare);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
        _weights = new TermWeights(_reader, PhrasingField);
    }

    /// <summary>The best hits by entry ordinal; a score of 1 is what a phrasing made of the query's own terms would get.</summary>
    public Dictionary<int, double> Search(string plainText)
    {
        var terms = _analyzer.Terms(plainText);
        if (terms.Count == 0)
        {
            return [];
        }

        var rarest = terms.Distinct().OrderByDescending(_weights.Idf).Take(MaxTerms).ToList();
        var ideal = _weights.IdealScore(rarest);
        var best = new Dictionary<int, double>();
        foreach (var hit in _searcher.Search(Query(terms, rarest), MaxHits).ScoreDocs)
        {
            var entry = _searcher.Doc(hit.Doc).GetField(EntryField).GetInt32Value() ?? 0;
            best.TryAdd(entry, hit.Score / ideal);
        }

        return best;
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private void Add(IndexWriter writer, int ordinal, Entry entry, Func<string, string> prepare)
    {
        foreach (var phrasing in entry.Phrasings)
        {
            var plain = prepare(phrasing);
            writer.AddDocument(
            [
                new TextField(PhrasingField, plain, Field.Store.NO),
                .. Pairs(_analyzer.Terms(plain)).Select(pair => new StringField(PairField, pair, Field.Store.NO)),
                new StoredField(EntryField, ordinal),
            ]);
        }

        writer.AddDocument([new TextField(AnswerField, prepare(entry.Answer), Field.Store.NO), new StoredField(EntryField, ordinal)]);
    }

    private static BooleanQuery Query(List<string> terms, List<string> rarest)
    {
        var query = new BooleanQuery();
        foreach (var term in rarest)
        {
            query.Add(new TermQuery(new Term(PhrasingField, term)), Occur.SHOULD);
            query.Add(new TermQuery(new Term(AnswerField, term)) { Boost = AnswerWeight }, Occur.SHOULD);
        }

        foreach (var pair in Pairs(terms).Distinct().Take(MaxTerms))
        {
            query.Add(new TermQuery(new Term(PairField, pair)) { Boost = PairWeight }, Occur.SHOULD);
        }

        return query;
    }

    private static IEnumerable<string> Pairs(List<string> terms) => terms.Zip(terms.Skip(1), (a, b) => $"{a} {b}");
}
