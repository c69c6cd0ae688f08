namespace Ketamine.Matching.Lexical;

/// <summary>How rare the terms of a field are, as BM25 sees it.</summary>
/// <param name="documents">How many documents have the field.</param>
/// <param name="frequency">How many of them have a term.</param>
internal sealed class TermWeights(int documents, Func<string, int> frequency)
{
    private readonly int _documents = Math.Max(1, documents);

    /// <summary>What <see cref="Idf(string)"/> gives a term that the index does not know.</summary>
    public double HighestIdf => Idf(0);

    /// <summary>The inverse document frequency; highest for a term that the index does not know.</summary>
    public double Idf(string term) => Idf(frequency(term));

    /// <summary>The score that a document made of just these terms would get: BM25 gives each its idf, about, in a document of usual length.</summary>
    public double IdealScore(IEnumerable<string> terms) => Math.Max(1e-6, terms.Sum(Idf));

    private double Idf(int having) => Math.Log(1 + ((_documents - having + 0.5) / (having + 0.5)));
}
