namespace Ketamine.Cli.Evaluation;

/// <summary>What would be answered, and how much of it wrongly, at every threshold.</summary>
/// <param name="Points">From the highest threshold, that answers least, to the lowest.</param>
/// <param name="AsSet">Where the answerer as it is set stands; null where it answered nothing.</param>
internal sealed record RiskCoverage(IReadOnlyList<RiskPoint> Points, RiskPoint? AsSet)
{
    /// <summary>The curve over the in-scope questions and those not to be answered; empty without in-scope ones.</summary>
    public static RiskCoverage Of(IReadOnlyCollection<AskedQuestion> asked)
    {
        var asking = asked.Where(a => a.Question.IsInScope || a.Question.IsNotToBeAnswered).ToList();
        var inScope = asking.Count(a => a.Question.IsInScope);
        return inScope == 0 ? new RiskCoverage([], null) : new RiskCoverage([.. Curve(asking, inScope)], Stand(asking, inScope));
    }

    private static IEnumerable<RiskPoint> Curve(List<AskedQuestion> asking, int inScope)
    {
        var (answered, covered, wrong) = (0, 0, 0);
        foreach (var equal in asking.Where(a => a.Candidates.Count > 0).GroupBy(a => a.Confidence).OrderByDescending(g => g.Key))
        {
            answered += equal.Count();
            covered += equal.Count(a => a.Question.IsInScope);
            wrong += equal.Count(a => !a.IsBestRight);
            yield return new RiskPoint((double)covered / inScope, (double)wrong / answered);
        }
    }

    private static RiskPoint? Stand(List<AskedQuestion> asking, int inScope)
    {
        var answered = asking.Where(a => a.IsAnswered).ToList();
        return answered.Count == 0
            ? null
            : new RiskPoint((double)answered.Count(a => a.Question.IsInScope) / inScope, (double)answered.Count(a => a.IsWronglyAnswered) / answered.Count);
    }
}

/// <summary>A point of the curve.</summary>
/// <param name="Coverage">The share of in-scope questions that are answered.</param>
/// <param name="Risk">The share of the answers that are wrong.</param>
internal sealed record RiskPoint(double Coverage, double Risk);
