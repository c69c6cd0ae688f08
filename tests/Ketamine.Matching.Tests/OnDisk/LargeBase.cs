using System.Globalization;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching.OnDisk;

namespace Ketamine.Matching.Tests.OnDisk;

/// <summary>A table that is held on disk whatever its size, in a folder of its own, and what was told while its index was made.</summary>
internal sealed class LargeBase : IDisposable
{
    private static readonly string[] Plants = ["fern", "cactus", "orchid", "basil", "ivy", "maple", "tulip", "moss"];
    private static readonly string[] Acts = ["water", "prune", "repot", "feed", "shade", "mist", "divide", "winter"];

    private readonly TemporaryFolder _folder = new();

    public string Table => _folder.File("table.tsv");

    public string IndexFolder => ((Holding.OnDisk)Read().Holding).Folder;

    public Told News { get; } = new();

    /// <summary>The question of a row: no two are alike.</summary>
    public static string Question(int row) => string.Create(CultureInfo.InvariantCulture, $"How do I {Acts[row % 8]} a {Plants[row / 8 % 8]} named {Name(row)}?");

    public static string Row(int row) => $"row-{row}\t{Question(row)}\tThe plant {Name(row)} wants {Acts[row % 8]} work in spring.\tcaring for {Name(row)}";

    public KnowledgeBase Write(IEnumerable<string> rows)
    {
        File.WriteAllLines(Table, rows.Prepend("id\tquestion\tanswer\talternates"));
        return Read();
    }

    public KnowledgeBase Write(int rows) => Write(Enumerable.Range(0, rows).Select(Row));

    public KnowledgeBase Read() => KnowledgeReader.Read(Table, new LargeTables { Folder = _folder.File("large"), From = 1 }).OrThrow();

    /// <summary>The one file in the index whose name has a part.</summary>
    public string IndexFile(string part) => Directory.GetFiles(IndexFolder, "*", SearchOption.AllDirectories).Single(file => Path.GetFileName(file).Contains(part, StringComparison.Ordinal));

    public void Dispose() => _folder.Dispose();

    // Syllables, since words with figures are no words to correct.
    private static string Name(int row) => string.Concat(new[] { row / 2500, row / 50, row }.Select(n => $"{"bdfgklmnpr"[n % 50 / 5]}{"aeiou"[n % 5]}")) + "x";

    internal sealed class Told : IProgress<BuildNews>
    {
        public List<BuildNews> News { get; } = [];

        public void Report(BuildNews value) => News.Add(value);
    }
}
