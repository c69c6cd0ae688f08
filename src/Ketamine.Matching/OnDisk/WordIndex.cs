using Ketamine.Matching.Lexical;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Ketamine.Matching.OnDisk;

/// <summary>The complete index of words of a large base. Rare words find entries, common ones only help to order what was found.</summary>
/// <remarks>Scores are those of <see cref="LexicalIndex"/>; a search that scored all that has a common word would go through most of the base.</remarks>
internal sealed class WordIndex : IDisposable
{
    private const float AnswerWeight = 0.3f;
    private const float PairWeight = 0.3f;
    private const int MaxHits = 64;
    private const int MaxTerms = 12;

    // How many places in the index the words that find may have together.
    private const int MostPlaces = 6_000;

    // A word that so many documents have finds nothing by itself.
    private const double CommonShare = 0.1;

    private readonly NIOFSDirectory _directory;
    private readonly QuestionAnalyzer _analyzer = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly TermWeights _weights;
    private readonly int[] _entries;

    public WordIndex(string folder)
    {
        _directory = new NIOFSDirectory(folder);
        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = new BM25Similarity() };
        _weights = new TermWeights(_reader.GetDocCount(WordFields.Phrasing), term => _reader.DocFreq(new Term(WordFields.Phrasing, term)));
        _entries = DocumentEntries.Of(_reader, WordFields.Entry);
    }

    /// <summary>The best hits by entry ordinal; a score of 1 is what a phrasing made of the query's own terms would get.</summary>
    public Dictionary<int, double> Search(string plain) =>
        Terms(plain) is { All.Count: > 0 } terms ? Search([.. Phrasing(terms), .. Answer(terms), .. Pair(terms)], terms) : [];

    /// <summary>How many rare words of the text any phrasing has; without a search, since a long message has hundreds of parts to weigh.</summary>
    public double Weigh(string plain) => Terms(plain).Rarest.Select(_weights.Idf).Where(idf => idf < _weights.HighestIdf).Sum();

    /// <summary>What each field by itself gives each entry.</summary>
    public Func<int, FieldScores> SearchFields(string plain)
    {
        var terms = Terms(plain);
        var (phrasing, pair, answer) = terms.All.Count == 0 ? ([], [], []) : (Search([.. Phrasing(terms)], terms), Search([.. Pair(terms)], terms), Search([.. Answer(terms)], terms));
        return entry => new FieldScores(phrasing.GetValueOrDefault(entry), pair.GetValueOrDefault(entry), answer.GetValueOrDefault(entry));
    }

    /// <summary>The ordinals of the entries that have the text, word for word, among their phrasings.</summary>
    public IReadOnlyList<int> WithPhrasing(string plain) => WordFields.WholeOf(plain) is { Length: > 0 } whole
        ? [.. _searcher.Search(new TermQuery(new Term(WordFields.Whole, whole)), MaxHits).ScoreDocs.Select(hit => _entries[hit.Doc]).Distinct()]
        : [];

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        _analyzer.Dispose();
    }

    private QueryTerms Terms(string plain)
    {
        var all = _analyzer.Terms(plain);
        return new QueryTerms(all, [.. all.Distinct().OrderByDescending(_weights.Idf).Take(MaxTerms)]);
    }

    private Dictionary<int, double> Search(List<Clause> clauses, QueryTerms terms)
    {
        var best = new Dictionary<int, double>();
        if (Query(clauses) is { } query)
        {
            var ideal = _weights.IdealScore(terms.Rarest);
            foreach (var hit in _searcher.Search(query, MaxHits).ScoreDocs)
            {
                best.TryAdd(_entries[hit.Doc], hit.Score / ideal);
            }
        }

        return best;
    }

    /// <summary>Documents with one of the rare words, scored by all words; null where all are common.</summary>
    private BooleanQuery? Query(List<Clause> clauses)
    {
        var rarest = clauses.Where(c => c.Places > 0 && c.Places <= CommonShare * _reader.MaxDoc).OrderBy(c => c.Places).ToList();
        var places = 0;
        var finding = rarest.TakeWhile((c, i) => (places += c.Places) <= MostPlaces || i == 0).ToList();
        if (finding.Count == 0)
        {
            return null;
        }

        // Common words of answers weigh next to nothing.
        var ordering = clauses.Where(c => c.Places > 0 && c.Query.Term.Field != WordFields.Answer).Except(finding);
        var query = new BooleanQuery { { Any(finding), Occur.MUST } };
        foreach (var clause in ordering)
        {
            query.Add(clause.Query, Occur.SHOULD);
        }

        return query;
    }

    private static BooleanQuery Any(List<Clause> clauses)
    {
        var any = new BooleanQuery();
        foreach (var clause in clauses)
        {
            any.Add(clause.Query, Occur.SHOULD);
        }

        return any;
    }

    private IEnumerable<Clause> Phrasing(QueryTerms terms) => terms.Rarest.Select(term => Clause.Of(_reader, WordFields.Phrasing, term, 1));

    private IEnumerable<Clause> Answer(QueryTerms terms) => terms.Rarest.Select(term => Clause.Of(_reader, WordFields.Answer, term, AnswerWeight));

    private IEnumerable<Clause> Pair(QueryTerms terms) => WordFields.Pairs(terms.All).Distinct().Take(MaxTerms).Select(pair => Clause.Of(_reader, WordFields.Pair, pair, PairWeight));

    /// <param name="All">The terms of the query in order.</param>
    /// <param name="Rarest">Those that are searched.</param>
    private sealed record QueryTerms(List<string> All, List<string> Rarest);

    /// <summary>A word of one field, and how many documents have it.</summary>
    private sealed record Clause(TermQuery Query, int Places)
    {
        public static Clause Of(IndexReader reader, string field, string text, float weight)
        {
            var term = new Term(field, text);
            return new Clause(new TermQuery(term) { Boost = weight }, reader.DocFreq(term));
        }
    }
}
