using System.Text;

namespace Ketamine.Benchmarks.Large;

/// <summary>Makes as many questions and answers as are asked for out of a corpus: the opening and topic of one row, the topic of another, sentences of both answers.</summary>
/// <remarks>The same corpus and number give the same rows. No question comes twice, and each has a text of its own to index and to encode.</remarks>
internal sealed class Recombination
{
    // Openings are what this many questions begin with; longer ones have more of the topic in them.
    private const int Usual = 200;

    private const int MostOpeningWords = 8;
    private const int HalfAnswer = 230;
    private const int Seed = 20_26;

    private static readonly string[] Joints = ["with", "after", "and", "without", "during", "because of", "together with", "instead of"];

    private readonly List<Row> _rows;
    private readonly HashSet<string> _openings;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="pairs">Questions with their answers.</param>
    public Recombination(IEnumerable<(string Question, string Answer)> pairs)
    {
        _rows = [.. pairs.Where(p => p.Answer.Length > 0).Select(p => new Row(p.Question.TrimEnd(' ', '?').Split(' ', StringSplitOptions.RemoveEmptyEntries), p.Answer)).Where(r => r.Words.Length > 2)];
        _openings = _rows.SelectMany(r => Enumerable.Range(1, Math.Min(MostOpeningWords, r.Words.Length - 1)).Select(r.Opening))
            .CountBy(opening => opening, StringComparer.Ordinal).Where(c => c.Value >= Usual).Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
    }

    public IEnumerable<(string Question, string Answer)> Make(int count)
    {
        var random = new Random(Seed);
        while (count > 0)
        {
            var (one, other) = (Pick(random), Pick(random));
            var question = $"{string.Join(' ', one.Words)} {Joints[random.Next(Joints.Length)]} {Topic(other)}?";
            if (one != other && _asked.Add(question))
            {
                count--;
                yield return (question, $"{Sentences(one.Answer, random)} {Sentences(other.Answer, random)}");
            }
        }
    }

    private Row Pick(Random random) => _rows[random.Next(_rows.Count)];

    private string Topic(Row row)
    {
        var length = Enumerable.Range(1, Math.Min(MostOpeningWords, row.Words.Length - 1)).Reverse().FirstOrDefault(n => _openings.Contains(row.Opening(n)));
        return string.Join(' ', row.Words.Skip(length));
    }

    /// <summary>Some of the sentences, in their order.</summary>
    private static string Sentences(string answer, Random random)
    {
        var sentences = answer.Split(". ", StringSplitOptions.RemoveEmptyEntries);
        var text = new StringBuilder();
        for (var i = random.Next(Math.Max(1, sentences.Length / 2)); i < sentences.Length && text.Length < HalfAnswer; i++)
        {
            text.Append(text.Length > 0 ? " " : "").Append(sentences[i].Length > HalfAnswer ? sentences[i][..HalfAnswer] : sentences[i]).Append('.');
        }

        return text.ToString();
    }

    private sealed record Row(string[] Words, string Answer)
    {
        public string Opening(int words) => string.Join(' ', Words.Take(words));
    }
}
