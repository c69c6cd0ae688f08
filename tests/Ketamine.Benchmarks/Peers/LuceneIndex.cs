using System.Globalization;
using Ketamine.Knowledge;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Ketamine.Benchmarks.Peers;

/// <summary>Lucene.Net as its introduction shows it: a document a phrasing, the question escaped and parsed.</summary>
internal sealed class LuceneIndex : IPeerIndex
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly RAMDirectory _directory = new();
    private readonly StandardAnalyzer _analyzer = new(Version);
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;

    public LuceneIndex(KnowledgeBase knowledge)
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, _analyzer)))
        {
            foreach (var (entry, text) in knowledge.Entries.SelectMany(e => e.Phrasings, (entry, text) => (entry, text)))
            {
                writer.AddDocument([new StringField("entry", entry.Id, Field.Store.YES), new TextField("text", text, Field.Store.NO)]);
            }
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader);
    }

    public IReadOnlyList<PeerHit?> Ask(IReadOnlyList<string> questions) => [.. questions.Select(Best)];

    public void Dispose()
    {
        _reader.Dispose();
        _analyzer.Dispose();
        _directory.Dispose();
    }

    private PeerHit? Best(string question)
    {
        var parser = new QueryParser(Version, "text", _analyzer);
        // In lower case, since the words AND, OR and NOT are commands to the parser even when the rest is escaped.
        var query = parser.Parse(QueryParserBase.Escape(question.ToLowerInvariant()));
        return _searcher.Search(query, 1).ScoreDocs is [var hit] ? new PeerHit(_searcher.Doc(hit.Doc).GetField("entry").GetStringValue(CultureInfo.InvariantCulture), hit.Score) : null;
    }
}
