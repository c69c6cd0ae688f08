using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Ketamine.Matching.Lexical;

/// <summary>English analysis of questions and answers: words, lower case, no possessives, few stop words, Porter stems.</summary>
internal sealed class QuestionAnalyzer : Analyzer
{
    public const LuceneVersion Version = LuceneVersion.LUCENE_48;

    // Question words and "not" carry meaning in a short question, so fewer words are dropped than usual.
    private static readonly CharArraySet StopWords = new(Version,
        ["a", "an", "the", "is", "are", "be", "am", "of", "to", "in", "on", "at", "for", "and", "or", "it", "its", "this", "that", "i", "me", "my", "you", "your", "do", "does", "did", "please", "as", "with", "was"],
        ignoreCase: true);

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokens = new StandardTokenizer(Version, reader);
        TokenStream stream = new EnglishPossessiveFilter(Version, tokens);
        stream = new LowerCaseFilter(Version, stream);
        stream = new StopFilter(Version, stream, StopWords);
        return new TokenStreamComponents(tokens, new PorterStemFilter(stream));
    }
}
