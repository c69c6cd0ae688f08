using System.Globalization;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.QueryParsers.Classic;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Ketamine.Peers;

/// <summary>Lucene.Net as its introduction shows it: a document a phrasing, the question escaped and parsed.</summary>
internal sealed class FaqIndex : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly StandardAnalyzer _analyzer = new(Version);
    private readonly IndexSearcher _searcher;

    /// <param name="table">Rows of id, question, answer and alternates.</param>
    public FaqIndex(string table)
    {
        var directory = new RAMDirectory();
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(Version, _analyzer)))
        {
            foreach (var row in File.ReadLines(table).Skip(1).Select(line => line.Split('\t')))
            {
                foreach (var phrasing in row[3].Split(" || ").Prepend(row[1]))
                {
                    writer.AddDocument([new StoredField("answer", row[2]), new TextField("text", phrasing, Field.Store.NO)]);
                }
            }
        }

        _searcher = new IndexSearcher(DirectoryReader.Open(directory));
    }

    public void Dispose() => _analyzer.Dispose();

    public string Answer(string question)
    {
        // In lower case, since the words AND, OR and NOT are commands to the parser even when the rest is escaped.
        var query = new QueryParser(Version, "text", _analyzer).Parse(QueryParserBase.Escape(question.ToLowerInvariant()));
        return _searcher.Search(query, 1).ScoreDocs is [var hit] ? _searcher.Doc(hit.Doc).Get("answer", CultureInfo.InvariantCulture) : "I do not know.";
    }
}
