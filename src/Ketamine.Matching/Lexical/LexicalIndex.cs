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
    private readonly FieldTerms _phrasings;
    private readonly FieldTerms _pairs;
    private readonly FieldTerms _answers;
    private readonly TermWeights _weights;
    private readonly int[] _owners;

    /// <param name="prepare">Brings a phrasing or an answer into the form in which questions are searched.</param>
    public LexicalIndex(IReadOnlyList<Entry> entries, Func<string, string> prepare)
    {
        var similarity = new BM25Similarity();
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(QuestionAnalyzer.Version, _analyzer) { Similarity = similarity, UseCompoundFile = false }))
        {
            for (var i = 0; i < entries.Count; i++)
            {
                Add(writer, i, entries[i], prepare);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
        _phrasings = new FieldTerms(_reader, PhrasingField);
        _pairs = new FieldTerms(_reader, PairField);
        _answers = new FieldTerms(_reader, AnswerField);
        _weights = new TermWeights(_reader.GetDocCount(PhrasingField), _phrasings.Frequency);
        _owners = DocumentEntries.Of(_reader, EntryField);
    }

    /// <summary>The best hits by entry ordinal; a score of 1 is what a phrasing made of the query's own terms would get.</summary>
    public Dictionary<int, double> Search(string plainText) =>
        Terms(plainText) is { All.Count: > 0 } terms ? Search([.. PhrasingClauses(terms), .. AnswerClauses(terms), .. PairClauses(terms)], terms) : [];

    /// <summary>How many rare words of the text the best phrasing or answer has: unlike <see cref="Search(string)"/>, a text of few words scores low.</summary>
    public double Weigh(string plainText)
    {
        var terms = Terms(plainText);
        return Search(plainText).Values.DefaultIfEmpty().Max() * _weights.IdealScore(terms.Rarest);
    }

    /// <summary>What each field by itself gives each entry.</summary>
    public Func<int, FieldScores> SearchFields(string plainText)
    {
        var terms = Terms(plainText);
        var (phrasing, pair, answer) = terms.All.Count == 0 ? ([], [], []) : (Search(PhrasingClauses(terms), terms), Search(PairClauses(terms), terms), Search(AnswerClauses(terms), terms));
        return entry => new FieldScores(phrasing.GetValueOrDefault(entry), pair.GetValueOrDefault(entry), answer.GetValueOrDefault(entry));
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
                new NumericDocValuesField(EntryField, ordinal),
            ]);
        }

        writer.AddDocument([new TextField(AnswerField, prepare(entry.Answer), Field.Store.NO), new NumericDocValuesField(EntryField, ordinal)]);
    }

    private QueryTerms Terms(string plainText)
    {
        var all = _analyzer.Terms(plainText);
        return new QueryTerms(all, [.. all.Distinct().OrderByDescending(_weights.Idf).Take(MaxTerms)]);
    }

    private Dictionary<int, double> Search(IEnumerable<TermQuery> clauses, QueryTerms terms)
    {
        var query = new BooleanQuery();
        foreach (var clause in clauses)
        {
            query.Add(clause, Occur.SHOULD);
        }

        // Scored in any order, each search would make thousands of buckets.
        var hits = TopScoreDocCollector.Create(MaxHits, docsScoredInOrder: true);
        _searcher.Search(query, hits);
        var ideal = _weights.IdealScore(terms.Rarest);
        var best = new Dictionary<int, double>();
        foreach (var hit in hits.GetTopDocs().ScoreDocs)
        {
            best.TryAdd(_owners[hit.Doc], hit.Score / ideal);
        }

        return best;
    }

    private IEnumerable<TermQuery> PhrasingClauses(QueryTerms terms) => _phrasings.Queries(terms.Rarest, boost: 1);

    private IEnumerable<TermQuery> AnswerClauses(QueryTerms terms) => _answers.Queries(terms.Rarest, AnswerWeight);

    private IEnumerable<TermQuery> PairClauses(QueryTerms terms) => _pairs.Queries(Pairs(terms.All).Distinct().Take(MaxTerms), PairWeight);

    private static IEnumerable<string> Pairs(List<string> terms) => terms.Zip(terms.Skip(1), (a, b) => $"{a} {b}");

    /// <param name="All">The terms of the query in order.</param>
    /// <param name="Rarest">Those that are searched.</param>
    private sealed record QueryTerms(List<string> All, List<string> Rarest);
}

/// <summary>The BM25 score of an entry's best document in each field; 1 is what a phrasing made of the question's own terms would get.</summary>
/// <param name="Phrasing">Words of a question or alternate.</param>
/// <param name="Pair">Two words that follow one another in it.</param>
/// <param name="Answer">Words of the answer.</param>
public readonly record struct FieldScores(double Phrasing, double Pair, double Answer);
