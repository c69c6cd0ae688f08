using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Triage;

/// <summary>Finds concern by likeness to exemplars: euphemism and despair that no rule spells out.</summary>
public sealed class MeaningAssessor : IConcernAssessor
{
    // Misses weigh more than false alarms; measured on tests/data/safety-open.tsv, docs/safety.md has the figures.
    private const double DangerShare = 0.6;
    private const double RefusalShare = 0.6;
    private const double AdviceShare = 0.75;

    private readonly ExemplarVote<SafetyRule?> _vote;

    private MeaningAssessor(ExemplarVote<SafetyRule?> vote) => _vote = vote;

    /// <summary>The assessor of a base; null where there is no encoder or the base has no exemplars.</summary>
    public static MeaningAssessor? Of(KnowledgeBase knowledge, EncoderPool? encoder, string? cacheFolder) =>
        encoder is null || knowledge.SafetyExemplars.Count == 0
            ? null
            : new MeaningAssessor(new ExemplarVote<SafetyRule?>(
                [.. knowledge.SafetyExemplars.Select(e => e.Text)], [.. knowledge.SafetyExemplars.Select(e => e.Rule)], encoder, cacheFolder));

    /// <inheritdoc/>
    public SafetyConcern? Assess(string text) =>
        _vote.Ask(text).Select(Concern).OfType<SafetyConcern>().OrderBy(concern => concern.Category).FirstOrDefault();

    private static SafetyConcern? Concern(IReadOnlyList<(SafetyRule? Rule, double Share)> votes)
    {
        var danger = Share(votes, SafetyCategory.Crisis) + Share(votes, SafetyCategory.Emergency);
        return danger >= DangerShare ? Foremost(votes, rule => rule.Category is SafetyCategory.Crisis or SafetyCategory.Emergency)
            : Share(votes, SafetyCategory.Refuse) >= RefusalShare ? Foremost(votes, rule => rule.Category == SafetyCategory.Refuse)
            : Share(votes, SafetyCategory.PersonalAdvice) >= AdviceShare ? Foremost(votes, rule => rule.Category == SafetyCategory.PersonalAdvice)
            : null;
    }

    private static double Share(IReadOnlyList<(SafetyRule? Rule, double Share)> votes, SafetyCategory category) =>
        votes.Where(v => v.Rule?.Category == category).Sum(v => v.Share);

    /// <summary>The rule of that kind with the most votes.</summary>
    private static SafetyConcern Foremost(IReadOnlyList<(SafetyRule? Rule, double Share)> votes, Func<SafetyRule, bool> counts) =>
        SafetyConcern.Of(votes.Where(v => v.Rule is not null && counts(v.Rule)).GroupBy(v => v.Rule!).MaxBy(g => g.Sum(v => v.Share))!.Key);
}
