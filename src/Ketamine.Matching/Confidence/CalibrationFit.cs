using Ketamine.Matching.Ranks;

namespace Ketamine.Matching.Confidence;

/// <summary>A question of which it is known what answers it.</summary>
/// <param name="Acceptable">The ids of the entries that answer it; none where no entry may be shown.</param>
/// <param name="Kind">The questions' own grouping, for those who judge the fit.</param>
public sealed record CalibrationQuestion(string Text, IReadOnlyList<string> Acceptable, string Kind = "");

/// <summary>A base and questions to fit on.</summary>
/// <param name="Entries">The ids of the entries in order.</param>
public sealed record CalibrationSet(QuestionMatcher Matcher, IReadOnlyList<string> Entries, IReadOnlyList<CalibrationQuestion> Questions);

/// <summary>What a fit that has not seen a question makes of it.</summary>
/// <param name="Set">The place of its base among the sets.</param>
/// <param name="Confidence">The confidence in the best entry; 0 where nothing was found.</param>
/// <param name="Right">Whether the best entry answers it.</param>
public sealed record UnseenJudgement(int Set, CalibrationQuestion Question, double Confidence, bool Right);

/// <summary>Fits weights and thresholds of one mode.</summary>
public static class CalibrationFit
{
    private const int Folds = 5;
    private const double Ridge = 10;

    // From here on a list of three is still right more often than not, measured on the tuning questions.
    private const double ClarificationShare = 0.35;

    private static readonly double[] StartWeights = [4, 6, 6, 9, 5, 3];

    /// <summary>Fits on all questions, with thresholds chosen on the out-of-fold confidences for a wrong-answer rate.</summary>
    /// <returns>The weights, and what five fits on four fifths each made of the other fifth.</returns>
    public static (FittedWeights Weights, IReadOnlyList<UnseenJudgement> Unseen) Fit(IReadOnlyList<CalibrationSet> sets, double wrongRate)
    {
        var asked = sets.SelectMany((set, place) => Ask(set, place)).ToList();
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
        return (weights, folded);
    }

    private sealed record Asked(int Set, CalibrationQuestion Question, Ranking Ranking, bool[] Right);

    private static IEnumerable<Asked> Ask(CalibrationSet set, int place)
    {
        var start = Start();
        var asked = new Asked?[set.Questions.Count];
        Parallel.For(0, asked.Length, i =>
        {
            var question = set.Questions[i];
            var ranking = set.Matcher.Examine(question.Text, start);
            if (ranking.Entries.Count > 0)
            {
                asked[i] = new Asked(place, question, ranking, [.. ranking.Entries.Select(e => question.Acceptable.Contains(set.Entries[e.Ordinal]))]);
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

    private static List<UnseenJudgement> OutOfFold(List<Asked> asked)
    {
        // A fixed shuffle: neighbours in a file are often of one kind.
        var order = Enumerable.Range(0, asked.Count).OrderBy(i => unchecked((uint)i * 2654435761u)).ToList();
        var judged = new List<UnseenJudgement>();
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
        var ranking = RankingFit.Fit([.. asked.Where(a => a.Question.Acceptable.Count > 0).Select(a => new RankingFit.Example([.. a.Ranking.Entries.Select(e => e.Evidence.ToArray())], a.Right))], StartWeights);
        var reranked = asked.Select(a => Rerank(a, ranking)).ToList();
        var features = reranked.Select(r => Situation.Features(r.Ranking));
        var isForOneBase = asked.DistinctBy(a => a.Set).Count() == 1;
        var (constant, confidence) = LogisticRegression.Fit([.. isForOneBase ? features : features.Select(Situation.Portable)], [.. reranked.Select(r => r.Right[0])], Ridge);
        return (ranking, constant, confidence);
    }

    private static Asked Rerank(Asked asked, double[] weights)
    {
        var order = asked.Ranking.Entries
            .Select((e, i) => (Entry: e with { Score = e.Evidence.Score(weights) }, Right: asked.Right[i]))
            .OrderByDescending(e => e.Entry.Score).ToList();
        return asked with { Ranking = asked.Ranking with { Entries = [.. order.Select(o => o.Entry)] }, Right = [.. order.Select(o => o.Right)] };
    }

    private static UnseenJudgement Judge(Asked asked, double[] ranking, double constant, double[] confidence)
    {
        var reranked = Rerank(asked, ranking);
        var weights = Start() with { Constant = constant, Confidence = confidence };
        return new UnseenJudgement(asked.Set, asked.Question, weights.ConfidenceOf(Situation.Features(reranked.Ranking)), reranked.Right[0]);
    }

    /// <summary>The lowest confidence above which the share of wrong answers among all questions stays within the rate.</summary>
    private static double Threshold(List<UnseenJudgement> judged, double wrongRate)
    {
        var allowed = (int)(wrongRate * judged.Count);
        var wrong = judged.Where(j => !j.Right).Select(j => j.Confidence).OrderDescending().Skip(allowed).FirstOrDefault();
        return Math.Round(Math.Min(1, wrong + 0.0001), 4);
    }
}
