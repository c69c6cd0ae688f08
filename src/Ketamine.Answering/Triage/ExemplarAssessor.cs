using Ketamine.Knowledge;
using Ketamine.Matching.Exemplars;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Triage;

/// <summary>Finds concern by likeness to exemplars: euphemism and despair that no rule spells out.</summary>
public sealed class ExemplarAssessor : IConcernAssessor
{
    private static readonly SafetyCategory[] Categories = Enum.GetValues<SafetyCategory>();

    private readonly ExemplarClassifier _classifier;
    private readonly WindowConcerns _concerns;

    private ExemplarAssessor(IReadOnlyList<SafetyExemplar> exemplars, Func<string, string> read, EncoderPool? encoder, string? cacheFolder)
    {
        List<SafetyRule> rules = [.. exemplars.Select(e => e.Rule).OfType<SafetyRule>().Distinct()];
        List<ExemplarQuestion> questions =
        [
            Question(exemplars, _ => true, e => e.Rule?.Category is SafetyCategory.Crisis or SafetyCategory.Emergency),
            Question(exemplars, _ => true, e => e.Rule is not null),
            .. Categories.Select(category => Question(exemplars, _ => true, e => e.Rule?.Category == category)),
            .. rules.Select(rule => Question(exemplars, e => e.Rule?.Category == rule.Category, e => e.Rule == rule)),
        ];
        _classifier = new ExemplarClassifier([.. exemplars.Select(e => e.Text)], read, questions, encoder, cacheFolder);
        _concerns = new WindowConcerns(rules, encoder is null ? TriageThresholds.ByWording : TriageThresholds.ByMeaning);
    }

    /// <summary>The assessor of a base; null where the base has no exemplars.</summary>
    /// <param name="read">How messages are read, exemplars too.</param>
    /// <param name="encoder">Null where there is no model: wording alone is compared.</param>
    /// <param name="cacheFolder">Where the fit is kept; null for nowhere.</param>
    public static ExemplarAssessor? Of(KnowledgeBase knowledge, Func<string, string> read, EncoderPool? encoder, string? cacheFolder) =>
        knowledge.SafetyExemplars.Count == 0 ? null : new ExemplarAssessor(knowledge.SafetyExemplars, read, encoder, cacheFolder);

    /// <inheritdoc/>
    public SecondLook Look(string read) => _concerns.Of([.. Scores(read)]);

    /// <summary>The scores of each window of the message.</summary>
    public IEnumerable<TriageScores> Scores(string read) => _classifier.Score(read).Select(scores => new TriageScores(scores));

    private static ExemplarQuestion Question(IReadOnlyList<SafetyExemplar> exemplars, Func<SafetyExemplar, bool> counts, Func<SafetyExemplar, bool> yes) =>
        new([.. exemplars.Select(e => counts(e) ? yes(e) : (bool?)null)]);
}
