using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Triage;

/// <summary>Finds concern by likeness to exemplars: euphemism and despair that no rule spells out.</summary>
public sealed class MeaningAssessor : IConcernAssessor
{
    // Misses weigh more than false alarms, so danger needs less than an even score. Chosen on tests/data/safety-open.tsv; docs/safety.md has the figures.
    private const double DangerScore = -0.15;
    private const double RefusalScore = -0.05;
    private const double AdviceScore = 0;

    // Each window of a long message is another chance for a false alarm.
    private const double LongMessageAddition = 0.25;

    private const int DangerClass = 0;
    private const int RefusalClass = 1;
    private const int AdviceClass = 2;
    private const int HarmlessClass = 3;

    private readonly IReadOnlyList<SafetyExemplar> _exemplars;
    private readonly ExemplarClasses _classes;

    private MeaningAssessor(IReadOnlyList<SafetyExemplar> exemplars, EncoderPool encoder, string? cacheFolder)
    {
        _exemplars = exemplars;
        _classes = new ExemplarClasses([.. exemplars.Select(e => e.Text)], [.. exemplars.Select(ClassOf)], encoder, cacheFolder);
    }

    /// <summary>The assessor of a base; null where there is no encoder or the base has no exemplars.</summary>
    public static MeaningAssessor? Of(KnowledgeBase knowledge, EncoderPool? encoder, string? cacheFolder) =>
        encoder is null || knowledge.SafetyExemplars.Count == 0 ? null : new MeaningAssessor(knowledge.SafetyExemplars, encoder, cacheFolder);

    /// <inheritdoc/>
    public SafetyConcern? Assess(string text) =>
        Concerns([.. _classes.Score(text)]).OrderBy(concern => concern.Category).FirstOrDefault();

    private IEnumerable<SafetyConcern> Concerns(List<WindowScores> windows) =>
        windows.Select(window => Concern(window, windows.Count > 1 ? LongMessageAddition : 0)).OfType<SafetyConcern>();

    private SafetyConcern? Concern(WindowScores window, double addition) =>
        window.ByClass[DangerClass] >= DangerScore + addition && window.ByClass[DangerClass] >= window.ByClass[RefusalClass] ? Nearest(window, DangerClass)
        : window.ByClass[RefusalClass] >= RefusalScore + addition ? Nearest(window, RefusalClass)
        : window.ByClass[AdviceClass] >= AdviceScore + addition ? Nearest(window, AdviceClass)
        : null;

    private SafetyConcern Nearest(WindowScores window, int wanted) =>
        SafetyConcern.Of(_exemplars[window.Nearest(i => ClassOf(_exemplars[i]) == wanted)].Rule!);

    private static int ClassOf(SafetyExemplar exemplar) => exemplar.Rule?.Category switch
    {
        SafetyCategory.Crisis or SafetyCategory.Emergency => DangerClass,
        SafetyCategory.Refuse => RefusalClass,
        SafetyCategory.PersonalAdvice => AdviceClass,
        _ => HarmlessClass,
    };
}
