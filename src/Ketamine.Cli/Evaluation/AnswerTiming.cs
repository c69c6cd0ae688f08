using Ketamine.Answering;

namespace Ketamine.Cli.Evaluation;

/// <summary>How long one message takes from text to reply, on one thread.</summary>
internal sealed class AnswerTiming(Answerer answerer, TimeProvider time)
{
    // More questions say little more and make the run longer.
    private const int MaxTimed = 1000;
    private const int MaxWarmUp = 500;

    /// <summary>The microseconds of each of up to 1,000 questions, spread evenly over all; the base's own phrasings are asked first, to warm up.</summary>
    public IReadOnlyList<double> Measure(IReadOnlyList<string> questions)
    {
        foreach (var phrasing in Spread([.. answerer.Knowledge.Entries.SelectMany(e => e.Phrasings)], MaxWarmUp))
        {
            answerer.Answer(new Question(phrasing));
        }

        return [.. Spread(questions, MaxTimed).Select(Microseconds)];
    }

    private double Microseconds(string question)
    {
        var start = time.GetTimestamp();
        answerer.Answer(new Question(question));
        return time.GetElapsedTime(start).TotalMicroseconds;
    }

    private static IEnumerable<string> Spread(IReadOnlyList<string> texts, int most)
    {
        var count = Math.Min(texts.Count, most);
        return Enumerable.Range(0, count).Select(i => texts[(int)((long)i * texts.Count / count)]);
    }
}
