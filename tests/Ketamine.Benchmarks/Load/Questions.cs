using System.Text.Encodings.Web;
using Ketamine.Knowledge;

namespace Ketamine.Benchmarks.Load;

/// <summary>The questions that all contenders are asked, escaped for JSON, each once.</summary>
internal sealed record Questions(string File, IReadOnlyList<string> Escaped)
{
    /// <summary>The first column of tables with a header.</summary>
    public static Questions Distinct(string folder, IEnumerable<string> tables) =>
        Write(Path.Combine(folder, "distinct.txt"), tables.SelectMany(table => System.IO.File.ReadLines(table).Skip(1)).Select(line => line.Split('\t')[0]));

    /// <summary>The questions and alternates of a base.</summary>
    public static Questions Known(string folder, KnowledgeBase knowledge) =>
        Write(Path.Combine(folder, "known.txt"), knowledge.Entries.SelectMany(entry => entry.Phrasings));

    private static Questions Write(string file, IEnumerable<string> questions)
    {
        string[] escaped = [.. questions.Distinct().Select(question => JavaScriptEncoder.Default.Encode(question))];
        System.IO.File.WriteAllLines(file, escaped);
        return new Questions(file, escaped);
    }
}
