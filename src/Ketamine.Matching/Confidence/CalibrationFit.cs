using Ketamine.Matching.Ranks;

namespace Ketamine.Matching.Confidence;

/// <summary>A question of which it is known what answers it.</summary>
/// <param name="Acceptable">The ids of the entries that answer it; none where no entry may be shown.</param>
public sealed record CalibrationQuestion(string Text, IReadOnlyList<string> Acceptable);

/// <summary>A base and questions to fit on.</summary>
/// <param name="Entries">The ids of the entries in order.</param>
public sealed record CalibrationSet(QuestionMatcher Matcher, IReadOnlyList<string> Entries, IReadOnlyList<CalibrationQuestion> Questions);

/// <summary>How well a fit does on questions that it has not seen, over five folds.</summary>
/// <param name="RecallAt1">Share of answerable questions whose best entry is right.</param>
/// <param name="CalibrationError">Expected calibration error over ten bins of equal count.</param>
/// <param name="Coverage">Share of answerable questions that are answered at the threshold.</param>
/// <param name="WrongRate">Share of all questions that are answered wrongly at the threshold.</param>
public sealed record FitFigures(double RecallAt1, double CalibrationError, double Coverage, double WrongRate);

/// <summary>Fits weights and thresholds of one mode.</summary>
public static class CalibrationFit
{
    private const int Folds = 5;
    private const double Ridge = 3;

    // From here on a list of three is still right more often than not, measured on the tuning questions.
    private const double ClarificationShare = 0.35;

    private static readonly double[] StartWeights = [4, 6, 6, 9, 5, 3];

    /// <summary>Fits on all questions, with thresholds chosen on the out-of-fold confidences for a wrong-answer rate.</summary>
    public static (FittedWeights Weights, FitFigures Figures) Fit(IReadOnlyList<CalibrationSet> sets, double wrongRate)
    {
        var asked = sets.SelectMany(Ask).ToList();
        var folded = OutOfFold(asked);
        var threshold = Threshold(folded, wrongRate);
        var (ranking, constant, confidence) = FitOn(asked);
        var weights = new FittedWeights
        {
            Ranking = ranking,
            Constant = constant,
            Confidence = confidence,
            AnswerThreshold = threshold,
            ClarificationThreshold = Math.Round(threshold * ClarificationShare, 4),
        };
        return (weights, Figures(folded, threshold));
    }

    private sealed record Asked(Ranking Ranking, bool[] Right, bool Answerable);

    private sealed record Judged(double Confidence, bool Right, bool Answerable);

    private static IEnumerable<Asked> Ask(CalibrationSet set)
    {
        var start = Start();
        var asked = new Asked?[set.Questions.Count];
        Parallel.For(0, asked.Length, i =>
        {
            var question = set.Questions[i];
            var ranking = set.Matcher.Examine(question.Text, start);
            if (ranking.Entries.Count > 0)
            {
                asked[i] = new Asked(ranking, [.. ranking.Entries.Select(e => question.Acceptable.Contains(set.Entries[e.Ordinal]))], question.Acceptable.Count > 0);
            }
        });
        return asked.OfType<Asked>();
    }

    private static FittedWeights Start() => new()
    {
        Ranking = StartWeights,
        Constant = 0,
        Confidence = new double[Situation.Length],
        AnswerThreshold = 0,
        ClarificationThreshold = 0,
    };

    private static List<Judged> OutOfFold(List<Asked> asked)
    {
        // A fixed shuffle: neighbours in a file are often of one kind.
        var order = Enumerable.Range(0, asked.Count).OrderBy(i => unchecked((uint)i * 2654435761u)).ToList();
        var judged = new List<Judged>();
        for (var fold = 0; fold < Folds; fold++)
        {
            var held = order.Where((_, i) => i % Folds == fold).Select(i => asked[i]).ToList();
            var (ranking, constant, confidence) = FitOn([.. order.Where((_, i) => i % Folds != fold).Select(i => asked[i])]);
            judged.AddRange(held.Select(a => Judge(a, ranking, constant, confidence)));
        }

        return judged;
    }

    private static (double[] Ranking, double Constant, double[] Confidence) FitOn(List<Asked> asked)
    {
        var ranking = RankingFit.Fit([.. asked.Where(a => a.Answerable).Select(a => new RankingFit.Example([.. a.Ranking.Entries.Select(e => e.Evidence.ToArray())], a.Right))], StartWeights);
        var reranked = asked.Select(a => Rerank(a, ranking)).ToList();
        var (constant, confidence) = LogisticRegression.Fit([.. reranked.Select(r => Situation.Features(r.Ranking))], [.. reranked.Select(r => r.Right[0])], Ridge);
        return (ranking, constant, confidence);
    }

    private static Asked Rerank(Asked asked, double[] weights)
    {
        var order = asked.Ranking.Entries
            .Select((e, i) => (Entry: e with { Score = e.Evidence.Score(weights) }, Right: asked.Right[i]))
            .OrderByDescending(e => e.Entry.Score).ToList();
        return asked with { Ranking = asked.Ranking with { Entries = [.. order.Select(o => o.Entry)] }, Right = [.. order.Select(o => o.Right)] };
    }

    private static Judged Judge(Asked asked, double[] ranking, double constant, double[] confidence)
    {
        var reranked = Rerank(asked, ranking);
        var weights = Start() with { Constant = constant, Confidence = confidence };
        return new Judged(weights.ConfidenceOf(Situation.Features(reranked.Ranking)), reranked.Right[0], asked.Answerable);
    }

    /// <summary>The lowest confidence above which the share of wrong answers among all questions stays within the rate.</summary>
    private static double Threshold(List<Judged> judged, double wrongRate)
    {
        var allowed = (int)(wrongRate * judged.Count);
        var wrong = judged.Where(j => !j.Right).Select(j => j.Confidence).OrderDescending().Skip(allowed).FirstOrDefault();
        return Math.Round(Math.Min(1, wrong + 0.0001), 4);
    }

    private static FitFigures Figures(List<Judged> judged, double threshold)
    {
        var answerable = judged.Where(j => j.Answerable).ToList();
        return new FitFigures(
            answerable.Count(j => j.Right) / (double)Math.Max(1, answerable.Count),
            CalibrationError(judged),
            answerable.Count(j => j.Confidence >= threshold) / (double)Math.Max(1, answerable.Count),
            judged.Count(j => j.Confidence >= threshold && !j.Right) / (double)Math.Max(1, judged.Count));
    }

    private static double CalibrationError(List<Judged> judged)
    {
        const int Bins = 10;
        var ordered = judged.OrderBy(j => j.Confidence).ToList();
        var error = 0.0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var inside = ordered[(bin * ordered.Count / Bins)..((bin + 1) * ordered.Count / Bins)];
            error += inside.Count == 0 ? 0 : Math.Abs(inside.Average(j => j.Confidence) - inside.Average(j => j.Right ? 1 : 0)) * inside.Count / ordered.Count;
        }

        return error;
    }
}
