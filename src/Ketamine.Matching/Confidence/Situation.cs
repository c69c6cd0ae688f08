using Ketamine.Matching.Ranks;

namespace Ketamine.Matching.Confidence;

/// <summary>What the confidence in the best entry is judged by.</summary>
internal static class Situation
{
    /// <summary>The number of features.</summary>
    public const int Length = (2 * Evidence.Length) + 8;

    private const double TypicalLength = 40;

    /// <summary>The best entry's evidence, its lead over the next in each kind, and how it stands among all.</summary>
    public static double[] Features(Ranking ranking)
    {
        var best = ranking.Entries[0];
        var next = ranking.Entries.Count > 1 ? ranking.Entries[1] : default;
        var evidence = best.Evidence.ToArray();
        var lead = evidence.Zip(next.Evidence.ToArray(), (b, n) => b - n);
        var odds = LogOdds(ranking.Entries);
        // A base that lists no such questions says nothing by it, and a fit on it leaves the weight at 0.
        var ahead = ranking.NotAnswered.Place is null ? 0 : best.Evidence.Likeness.Nearest - ranking.NotAnswered.Cosine;
        var length = Math.Log(Math.Max(10, ranking.Question.Length) / TypicalLength);
        return
        [
            .. evidence, .. lead,
            best.Score - next.Score,
            odds,
            ranking.NotAnswered.Cosine,
            ahead,
            length, length * evidence[0], length * odds, length * ahead,
        ];
    }

    /// <summary>The log odds of the best entry if exactly one of the ranked entries were right.</summary>
    private static double LogOdds(IReadOnlyList<RankedEntry> entries)
    {
        var others = entries.Skip(1).Sum(entry => Math.Exp(entry.Score - entries[0].Score));
        return Math.Clamp(-Math.Log(Math.Max(others, 1e-12)), -5, 12);
    }
}
