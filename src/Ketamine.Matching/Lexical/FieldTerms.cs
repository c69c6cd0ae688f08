using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Ketamine.Matching.Lexical;

/// <summary>The terms of one field of an index that does not change, each with the place of its documents: found once, not anew for every question.</summary>
internal sealed class FieldTerms
{
    private readonly string _field;
    private readonly Dictionary<string, TermContext> _terms = new(StringComparer.Ordinal);

    public FieldTerms(IndexReader reader, string field)
    {
        _field = field;
        foreach (var leaf in reader.Leaves)
        {
            if (leaf.AtomicReader.GetTerms(field)?.GetEnumerator() is { } terms)
            {
                Add(terms, leaf.Ord, reader.Context);
            }
        }
    }

    /// <summary>How many documents have the term.</summary>
    public int Frequency(string term) => _terms.TryGetValue(term, out var found) ? found.DocFreq : 0;

    /// <summary>A query for each of the terms that the field has; the others find nothing.</summary>
    /// <param name="boost">How much a hit weighs.</param>
    public IEnumerable<TermQuery> Queries(IEnumerable<string> terms, float boost)
    {
        foreach (var term in terms)
        {
            if (_terms.TryGetValue(term, out var found))
            {
                yield return new TermQuery(new Term(_field, term), found) { Boost = boost };
            }
        }
    }

    private void Add(TermsEnum terms, int leaf, IndexReaderContext context)
    {
        while (terms.MoveNext())
        {
            var text = terms.Term.Utf8ToString();
            if (!_terms.TryGetValue(text, out var found))
            {
                _terms.Add(text, found = new TermContext(context));
            }

            found.Register(terms.GetTermState(), leaf, terms.DocFreq, terms.TotalTermFreq);
        }
    }
}
