using System.Globalization;
using Ketamine.Knowledge;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;

namespace Ketamine.Matching.OnDisk;

/// <summary>Makes the index of words of a large base; killed in its middle, it goes on from the last commit.</summary>
internal sealed class WordIndexBuild(IReadOnlyList<Entry> entries, IndexFolder folder, IProgress<BuildNews>? news)
{
    private const int CommitEvery = 10_000;
    private const string NextKey = "next";
    private const string CountsName = "counts-";

    /// <summary>Makes what is missing.</summary>
    public void Complete()
    {
        using var turn = BuildTurn.Take(folder.Path, BuildStage.Words, news);
        switch (Seal.Check(folder.WordsSeal))
        {
            case Seal.State.Sound:
                return;
            case Seal.State.Damaged damaged:
                StartOver($"{damaged.File} is damaged");
                break;
        }

        try
        {
            Build();
        }
        catch (Exception e) when (e is IOException or FormatException && System.IO.Directory.Exists(folder.Words) && IsOfIndex(e))
        {
            StartOver(e.Message);
            Build();
        }

        Seal.Write(folder.WordsSeal, System.IO.Directory.GetFiles(folder.Words).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)));
    }

    /// <summary>The counts of words of a complete index.</summary>
    public static string CountsOf(IndexFolder folder, int entries) => System.IO.Path.Combine(folder.Words, string.Create(CultureInfo.InvariantCulture, $"{CountsName}{entries}"));

    // A full disk is no reason to begin anew.
    private static bool IsOfIndex(Exception e) => e is CorruptIndexException or IndexNotFoundException or FormatException or FileNotFoundException or EndOfStreamException;

    private void StartOver(string why)
    {
        news?.Report(new BuildNews.StartedOver(BuildStage.Words, why));
        File.Delete(folder.WordsSeal);
        System.IO.Directory.Delete(folder.Words, recursive: true);
    }

    private void Build()
    {
        System.IO.Directory.CreateDirectory(folder.Words);
        using var directory = new NIOFSDirectory(folder.Words);
        using var analyzer = new QuestionAnalyzer();
        // Documents keep the order of the entries, so that equal scores come in the same order however often the making was broken off.
        using var writer = new IndexWriter(directory, new IndexWriterConfig(QuestionAnalyzer.Version, analyzer) { Similarity = new BM25Similarity(), MergePolicy = new LogDocMergePolicy() });
        var next = writer.CommitData.TryGetValue(NextKey, out var done) ? int.Parse(done, CultureInfo.InvariantCulture) : 0;
        var counts = next == 0 ? new WordCounts() : WordCounts.Read(CountsOf(folder, next));
        while (next < entries.Count)
        {
            var to = Math.Min(entries.Count, next + CommitEvery);
            Add(writer, analyzer, counts, next, to);
            counts.Write(CountsOf(folder, to));
            Commit(writer, to);
            DeleteCounts(to);
            next = to;
            news?.Report(new BuildNews.Advanced(BuildStage.Words, next, entries.Count));
        }

        writer.ForceMerge(1);
        Commit(writer, next);
    }

    private void Add(IndexWriter writer, QuestionAnalyzer analyzer, WordCounts counts, int from, int to)
    {
        // A table has no lexicon: its texts are as they stand.
        var prepared = Enumerable.Range(from, to - from).AsParallel().AsOrdered().Select(ordinal => Prepare(entries[ordinal], ordinal));
        foreach (var entry in prepared)
        {
            counts.Add(entry.Words);
            foreach (var phrasing in entry.Phrasings)
            {
                writer.AddDocument(
                [
                    new TextField(WordFields.Phrasing, phrasing, Field.Store.NO),
                    .. WordFields.Pairs(analyzer.Terms(phrasing)).Select(pair => new StringField(WordFields.Pair, pair, Field.Store.NO)),
                    new StringField(WordFields.Whole, WordFields.WholeOf(phrasing), Field.Store.NO),
                    new NumericDocValuesField(WordFields.Entry, entry.Ordinal),
                ]);
            }

            writer.AddDocument([new TextField(WordFields.Answer, entry.Answer, Field.Store.NO), new NumericDocValuesField(WordFields.Entry, entry.Ordinal)]);
        }
    }

    private sealed record Prepared(int Ordinal, List<string> Phrasings, string Answer, List<string> Words);

    private static Prepared Prepare(Entry entry, int ordinal)
    {
        List<string> phrasings = [.. entry.Phrasings.Select(PlainText.Of)];
        var answer = PlainText.Of(entry.Answer);
        return new Prepared(ordinal, phrasings, answer, [.. phrasings.Append(answer).SelectMany(Text.Words.Texts)]);
    }

    private static void Commit(IndexWriter writer, int next)
    {
        writer.SetCommitData(new Dictionary<string, string> { [NextKey] = next.ToString(CultureInfo.InvariantCulture) });
        writer.Commit();
    }

    private void DeleteCounts(int but)
    {
        foreach (var old in System.IO.Directory.GetFiles(folder.Words, CountsName + '*').Where(file => file != CountsOf(folder, but)))
        {
            File.Delete(old);
        }
    }
}
