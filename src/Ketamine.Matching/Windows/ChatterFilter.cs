namespace Ketamine.Matching.Windows;

/// <summary>Says what of a message to read: all of it, or where it says more than it asks, the parts in which the question may be.</summary>
/// <param name="nearness">The highest cosine of a text to a phrasing of the base.</param>
/// <param name="weigh">How much of what the base speaks about a text has, by its words.</param>
internal sealed class ChatterFilter(Func<string, float> nearness, Func<string, double> weigh)
{
    // Chosen on tuning questions: small talk lies below, but for one sentence in six; a story that matters lies above.
    private const float Near = 0.35f;

    // Above this there is next to no small talk, but a story may lie below it.
    private const float Nearer = 0.45f;

    // What comes so near is the question, and the rest is not.
    private const float Sure = 0.65f;

    // By how much a sentence that asks counts as nearer.
    private const float Asking = 0.3f;

    // Each sentence costs an encoding.
    private const int MaxSentences = 48;

    // Each part costs an encoding, and a comparison with every entry.
    private const int MaxParts = 6;

    /// <summary>The message without its few sentences of chatter, in windows where it is long; of a message that is chatter for the most part, where it is none.</summary>
    public IReadOnlyList<string> Read(string plain)
    {
        string[] sentences = [.. SentenceWindows.Sentences(plain)];
        float[] near = sentences.Length < 2 ? [] : Nearness(sentences);
        var isOnTopic = near.Length > 0 && 2 * near.Count(n => n >= Nearer) >= sentences.Length;
        return isOnTopic ? Best([.. sentences.Where((_, i) => near[i] >= Near)])
            : near.Any(n => n >= Near) ? [.. Stretches(near).SelectMany(stretch => Windows(sentences[stretch])).Take(MaxParts)]
            : Best([plain]);
    }

    /// <summary>Where the message speaks about the base, the nearest first.</summary>
    private static IEnumerable<Range> Stretches(float[] near)
    {
        var stretches = Stretches(near, near.Max() >= Nearer ? Nearer : Near).OrderByDescending(stretch => near[stretch].Max()).ToList();
        return stretches.TakeWhile((stretch, i) => i == 0 || near[stretch].Max() >= Sure || near[stretches[0]].Max() < Sure);
    }

    private List<string> Best(string[] sentences) => [.. Windows(sentences).OrderByDescending(weigh).Take(MaxParts)];

    private static IReadOnlyList<string> Windows(string[] sentences) => SentenceWindows.Of(string.Join(' ', sentences));

    // What stands together belongs together: "I take this. May I have that?"
    private static List<Range> Stretches(float[] near, float least)
    {
        var stretches = new List<Range>();
        for (var i = 0; i < near.Length; i++)
        {
            var start = i;
            while (i < near.Length && near[i] >= least)
            {
                i++;
            }

            if (i > start)
            {
                stretches.Add(start..i);
            }
        }

        return stretches;
    }

    /// <summary>How near each sentence is, as far as so many are looked at.</summary>
    private float[] Nearness(string[] sentences)
    {
        var judged = sentences.Length <= MaxSentences ? [.. sentences] : sentences.OrderByDescending(Asks).ThenByDescending(weigh).Take(MaxSentences).ToHashSet();
        return [.. sentences.Select(s => judged.Contains(s) ? nearness(s) + (Asks(s) ? Asking : 0) : 0)];
    }

    private static bool Asks(string sentence) => sentence.EndsWith('?');
}
