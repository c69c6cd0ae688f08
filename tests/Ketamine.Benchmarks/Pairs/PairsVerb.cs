using System.CommandLine;
using System.Globalization;
using System.Numerics.Tensors;
using Ketamine.Matching.Semantic;

namespace Ketamine.Benchmarks.Pairs;

/// <summary><c>pairs</c>: whether likeness of meaning tells if a known question answers another.</summary>
internal static class PairsVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "Tab-separated: entails (1 or 0), faq, consumer_question, with a header." };
        var command = new Command("pairs", "Judge pairs of questions by a threshold on their likeness, chosen on four fifths and measured on the fifth.") { file };
        command.SetAction(parsed =>
        {
            var pairs = Read(parsed.GetRequiredValue(file));
            var always = pairs.Count(p => p.Entails) / (double)pairs.Count;
            parsed.InvocationConfiguration.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{pairs.Count} pairs: accuracy {FoldedAccuracy.Of(pairs):P1}, always the commoner answer {Math.Max(always, 1 - always):P1}"));
            return 0;
        });
        return command;
    }

    private static List<JudgedPair> Read(string file)
    {
        var rows = File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).ToList();
        var texts = rows.SelectMany(row => row.Skip(1).Take(2)).Distinct().ToList();
        using var encoder = EncoderPool.Open(SentenceEncoder.DefaultFolder);
        var vectors = texts.Zip(encoder.EncodeAll(texts)).ToDictionary(p => p.First, p => p.Second.Vector);
        return [.. rows.Select(row => new JudgedPair(row[0] == "1", TensorPrimitives.Dot<float>(vectors[row[1]], vectors[row[2]])))];
    }
}

/// <summary>Two questions, whether the first answers the second, and how alike they are.</summary>
internal sealed record JudgedPair(bool Entails, double Likeness);
