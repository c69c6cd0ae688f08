using System.CommandLine;
using System.Globalization;
using System.IO.Compression;

namespace Ketamine.Benchmarks.Large;

/// <summary><c>recombine</c>: a table base as large as is asked for, made out of a corpus.</summary>
internal static class RecombineVerb
{
    private const string Header = "id\tquestion\tanswer\talternates";

    public static Command Create()
    {
        var corpus = new Argument<string>("corpus") { Description = "Tab-separated: id, question, answer; packed with gzip." };
        var table = new Argument<string>("table") { Description = "The table base to write." };
        var count = new Option<int>("--count") { Description = "How many rows it has in all.", DefaultValueFactory = _ => 1_000_000 };
        var first = new Option<string[]>("--with") { Description = "A table base whose rows come first; may be given several times.", DefaultValueFactory = _ => [] };
        var command = new Command("recombine", "Make a large table base out of the questions and answers of a corpus.") { corpus, table, count, first };
        command.SetAction(parsed =>
        {
            var given = parsed.GetRequiredValue(first).SelectMany(file => File.ReadLines(file).Skip(1)).Where(line => line.Length > 0)
                .GroupBy(line => line.Split('\t')[0], StringComparer.Ordinal).Select(Joined).ToList();
            var made = new Recombination(Read(parsed.GetRequiredValue(corpus))).Make(parsed.GetRequiredValue(count) - given.Count)
                .Select((pair, i) => string.Create(CultureInfo.InvariantCulture, $"r{i + 1:0000000}\t{pair.Question}\t{pair.Answer}\t"));
            File.WriteAllLines(parsed.GetRequiredValue(table), given.Prepend(Header).Concat(made));
            return 0;
        });
        return command;
    }

    // Two sets may have an entry of the same name; what either asks for finds the one row.
    private static string Joined(IEnumerable<string> rows)
    {
        var cells = rows.Select(row => row.Split('\t')).ToList();
        var alternates = cells.Skip(1).Select(c => c[1]).Concat(cells.Select(c => c[3])).Where(text => text.Length > 0);
        return $"{cells[0][0]}\t{cells[0][1]}\t{cells[0][2]}\t{string.Join(" || ", alternates)}";
    }

    private static List<(string Question, string Answer)> Read(string corpus)
    {
        using var packed = File.OpenRead(corpus);
        using var reader = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var pairs = new List<(string, string)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Split('\t') is [_, var question, var answer])
            {
                pairs.Add((question.Trim(), answer.Trim()));
            }
        }

        return pairs;
    }
}
