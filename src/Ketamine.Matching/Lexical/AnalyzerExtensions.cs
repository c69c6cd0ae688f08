using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace Ketamine.Matching.Lexical;

/// <summary>Reads an analyzer's terms into a list.</summary>
internal static class AnalyzerExtensions
{
    public static List<string> Terms(this Analyzer analyzer, string text)
    {
        var terms = new List<string>();
        using var stream = analyzer.GetTokenStream("text", text);
        var term = stream.AddAttribute<ICharTermAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            terms.Add(term.ToString());
        }

        stream.End();
        return terms;
    }
}
