using System.Text;

namespace Ketamine.Cli.Evaluation;

/// <summary>Wraps questions in small chatter that asks nothing, half before and half after, the same for the same text.</summary>
/// <param name="characters">How much chatter there is in all, to the end of its last sentence on either side.</param>
internal sealed class Chatter(int characters)
{
    private static readonly string[] Sentences = Read();

    public string Around(string text)
    {
        var sentences = new Queue<string>(Shuffled(TextSeed.Random(text)));
        var before = Take(sentences);
        return $"{before} {text} {Take(sentences)}";
    }

    private string Take(Queue<string> sentences)
    {
        var chatter = new StringBuilder();
        while (chatter.Length < (characters + 1) / 2)
        {
            var sentence = sentences.Dequeue();
            chatter.Append(chatter.Length > 0 ? " " : "").Append(sentence);
            sentences.Enqueue(sentence);
        }

        return chatter.ToString();
    }

    private static string[] Shuffled(Random random)
    {
        string[] sentences = [.. Sentences];
        random.Shuffle(sentences);
        return sentences;
    }

    private static string[] Read()
    {
        using var stream = typeof(Chatter).Assembly.GetManifestResourceStream("chatter.txt")
            ?? throw new InvalidOperationException("The program was built without its chatter.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
