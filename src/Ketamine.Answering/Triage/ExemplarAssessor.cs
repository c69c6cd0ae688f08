using Ketamine.Knowledge;
using Ketamine.Matching.Exemplars;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Triage;

/// <summary>Finds concern by likeness to exemplars: euphemism and despair that no rule spells out.</summary>
public sealed class ExemplarAssessor : IConcernAssessor
{
    // Each window of a long message is another chance for a false alarm.
    private const float LongMessageAddition = 0.3f;

    private static readonly SafetyCategory[] Categories = Enum.GetValues<SafetyCategory>();

    private readonly List<SafetyRule> _rules;
    private readonly ExemplarClassifier _classifier;
    private readonly TriageThresholds _thresholds;

    private ExemplarAssessor(IReadOnlyList<SafetyExemplar> exemplars, Func<string, string> read, EncoderPool? encoder, string? cacheFolder)
    {
        _rules = [.. exemplars.Select(e => e.Rule).OfType<SafetyRule>().Distinct()];
        List<ExemplarQuestion> questions =
        [
            Question(exemplars, _ => true, e => e.Rule?.Category is SafetyCategory.Crisis or SafetyCategory.Emergency),
            .. Categories.Select(category => Question(exemplars, _ => true, e => e.Rule?.Category == category)),
            .. _rules.Select(rule => Question(exemplars, e => e.Rule?.Category == rule.Category, e => e.Rule == rule)),
        ];
        _classifier = new ExemplarClassifier([.. exemplars.Select(e => e.Text)], read, questions, encoder, cacheFolder);
        _thresholds = encoder is null ? TriageThresholds.ByWording : TriageThresholds.ByMeaning;
    }

    /// <summary>The assessor of a base; null where the base has no exemplars.</summary>
    /// <param name="read">How messages are read, exemplars too.</param>
    /// <param name="encoder">Null where there is no model: wording alone is compared.</param>
    /// <param name="cacheFolder">Where the fit is kept; null for nowhere.</param>
    public static ExemplarAssessor? Of(KnowledgeBase knowledge, Func<string, string> read, EncoderPool? encoder, string? cacheFolder) =>
        knowledge.SafetyExemplars.Count == 0 ? null : new ExemplarAssessor(knowledge.SafetyExemplars, read, encoder, cacheFolder);

    /// <inheritdoc/>
    public SecondLook Look(string read)
    {
        List<TriageScores> windows = [.. Scores(read)];
        return new SecondLook(
            Concerns(windows).OrderBy(concern => concern.Category).FirstOrDefault(),
            windows.Count > 0 && windows.TrueForAll(window => window.Danger < _thresholds.FarFromDanger));
    }

    /// <summary>The scores of each window of the message.</summary>
    public IEnumerable<TriageScores> Scores(string read) => _classifier.Score(read).Select(scores => new TriageScores(scores));

    private IEnumerable<SafetyConcern> Concerns(List<TriageScores> windows) =>
        windows.Select(window => Concern(window, windows.Count > 1 ? LongMessageAddition : 0)).OfType<SafetyConcern>();

    private SafetyConcern? Concern(TriageScores window, float addition) =>
        window.Danger >= _thresholds.Danger + addition && window.Danger >= window.Of(SafetyCategory.Refuse) ? Named(window, Graver(window))
        : window.Of(SafetyCategory.Refuse) >= _thresholds.Refusal + addition ? Named(window, SafetyCategory.Refuse)
        : window.Of(SafetyCategory.PersonalAdvice) >= _thresholds.Advice + addition ? Named(window, SafetyCategory.PersonalAdvice)
        : null;

    private static SafetyCategory Graver(TriageScores window) =>
        window.Of(SafetyCategory.Crisis) >= window.Of(SafetyCategory.Emergency) ? SafetyCategory.Crisis : SafetyCategory.Emergency;

    private SafetyConcern Named(TriageScores window, SafetyCategory category) =>
        SafetyConcern.Of(_rules.Where(rule => rule.Category == category).MaxBy(rule => window.OfRule(_rules.IndexOf(rule)))!);

    private static ExemplarQuestion Question(IReadOnlyList<SafetyExemplar> exemplars, Func<SafetyExemplar, bool> counts, Func<SafetyExemplar, bool> yes) =>
        new([.. exemplars.Select(e => counts(e) ? yes(e) : (bool?)null)]);
}
