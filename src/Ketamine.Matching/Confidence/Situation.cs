using Ketamine.Matching.Ranks;

namespace Ketamine.Matching.Confidence;

/// <summary>What the confidence in the best entry is judged by.</summary>
internal static class Situation
{
    /// <summary>The number of features.</summary>
    public const int Length = Facts + (Facts * (Facts + 1) / 2);

    private const int Facts = (2 * Evidence.Length) + 9;

    private const int Odds = (2 * Evidence.Length) + 1;

    private const int Ahead = Odds + 2;

    private const int QuestionLength = Odds + 3;

    private const double TypicalLength = 40;

    // All facts but the contrast, and how some of them count in longer questions.
    private static readonly HashSet<int> PortablePlaces =
        [.. Enumerable.Range(0, QuestionLength + 1), Product(0, QuestionLength), Product(Odds, QuestionLength), Product(Ahead, QuestionLength)];

    /// <summary>What is known about the ranking, and each product of two of them: a small lead tells much for a short question and little for a long one.</summary>
    public static double[] Features(Ranking ranking)
    {
        var facts = FactsOf(ranking);
        return [.. facts, .. facts.SelectMany((fact, i) => facts[i..].Select(other => fact * other))];
    }

    /// <summary>
    /// The features that mean the same for any base, and zeros: a fit on several bases is for use on others, where products of facts and the contrast
    /// lie far outside of what was fitted on and mislead.
    /// </summary>
    public static double[] Portable(double[] features) => [.. features.Select((value, place) => PortablePlaces.Contains(place) ? value : 0)];

    /// <summary>The best entry's evidence, its lead over the next in each kind, and how it stands among all.</summary>
    private static double[] FactsOf(Ranking ranking)
    {
        var best = ranking.Entries[0];
        var next = ranking.Entries.Count > 1 ? ranking.Entries[1] : default;
        var evidence = best.Evidence.ToArray();
        var lead = evidence.Zip(next.Evidence.ToArray(), (b, n) => b - n);
        // A base that lists no such questions says nothing by it, and a fit on it leaves the weight at 0.
        var ahead = ranking.NotAnswered.Place is null ? 0 : best.Evidence.Likeness.Nearest - ranking.NotAnswered.Cosine;
        var contrast = ranking.Contrast;
        return
        [
            .. evidence, .. lead,
            best.Score - next.Score,
            LogOdds(ranking.Entries),
            ranking.NotAnswered.Cosine,
            ahead,
            Math.Log(Math.Max(10, ranking.Question.Length) / TypicalLength),
            contrast.Nearest, contrast.Centroid, contrast.TurnedNearest, contrast.TurnedCentroid,
        ];
    }

    // Before a row of products stand the facts and the longer rows.
    private static int Product(int row, int column) => Facts + (row * Facts) - (row * (row - 1) / 2) + column - row;

    /// <summary>The log odds of the best entry if exactly one of the ranked entries were right.</summary>
    private static double LogOdds(IReadOnlyList<RankedEntry> entries)
    {
        var others = entries.Skip(1).Sum(entry => Math.Exp(entry.Score - entries[0].Score));
        return Math.Clamp(-Math.Log(Math.Max(others, 1e-12)), -5, 12);
    }
}
