namespace Ketamine.Matching.Windows;

/// <summary>Leaves out what a message says beside the question: sentences that are near to nothing that the base speaks about.</summary>
/// <param name="nearness">The highest cosine of a text to a phrasing of the base.</param>
/// <param name="weigh">How much of what the base speaks about a text has, by its words.</param>
internal sealed class ChatterFilter(Func<string, float> nearness, Func<string, double> weigh)
{
    // Chosen on tuning questions: small talk lies below, but for one sentence in six; a story that matters lies above.
    private const float Near = 0.35f;

    // Each sentence costs an encoding.
    private const int MaxSentences = 30;

    /// <summary>The plain text without chatter; as it is where all is chatter or there is but one sentence.</summary>
    public string Apply(string plain)
    {
        var sentences = SentenceWindows.Sentences(plain);
        if (sentences.Count < 2)
        {
            return plain;
        }

        var judged = sentences.Count <= MaxSentences ? sentences : [.. sentences.OrderByDescending(weigh).Take(MaxSentences)];
        var kept = judged.Where(s => s.EndsWith('?') || nearness(s) >= Near).ToHashSet();
        return kept.Count > 0 ? string.Join(' ', sentences.Where(kept.Contains)) : plain;
    }
}
