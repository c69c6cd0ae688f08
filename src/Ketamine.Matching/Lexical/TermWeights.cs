using Lucene.Net.Index;

namespace Ketamine.Matching.Lexical;

/// <summary>How rare the terms of a field are, as BM25 sees it.</summary>
internal sealed class TermWeights(IndexReader reader, string field)
{
    private readonly int _documents = Math.Max(1, reader.GetDocCount(field));

    /// <summary>What <see cref="Idf(string)"/> gives a term that the index does not know.</summary>
    public double HighestIdf => Idf(0);

    /// <summary>The inverse document frequency; highest for a term that the index does not know.</summary>
    public double Idf(string term) => Idf(reader.DocFreq(new Term(field, term)));

    /// <summary>The score that a document made of just these terms would get: BM25 gives each its idf, about, in a document of usual length.</summary>
    public double IdealScore(IEnumerable<string> terms) => Math.Max(1e-6, terms.Sum(Idf));

    private double Idf(int frequency) => Math.Log(1 + ((_documents - frequency + 0.5) / (frequency + 0.5)));
}
