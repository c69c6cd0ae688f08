using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>Decides what the scores of a message's windows tell of.</summary>
/// <param name="rules">In the order of their scores.</param>
internal sealed class WindowConcerns(IReadOnlyList<SafetyRule> rules, TriageThresholds thresholds)
{
    // Each window of a long message is another chance for a false alarm.
    private const float LongMessageAddition = 0.3f;

    // Who asks about an own case may be in danger all the same.
    private const float AdviceHandicap = 0.5f;

    private static readonly SafetyCategory[] Categories = Enum.GetValues<SafetyCategory>();

    /// <summary>The gravest concern of all windows, and what every one is far from.</summary>
    public SecondLook Of(IReadOnlyList<TriageScores> windows)
    {
        var addition = windows.Count > 1 ? LongMessageAddition : 0;
        return new SecondLook(
            windows.Select(window => Concern(window, addition)).OfType<SafetyConcern>().MinBy(concern => concern.Category),
            windows.Count > 0 ? [.. Categories.Where(category => windows.All(window => IsFarFrom(category, window)))] : []);
    }

    // Whoever may be in danger is to see the help that a refusal shows as well.
    private bool IsFarFrom(SafetyCategory category, TriageScores window) =>
        window.DangerInAll < thresholds.FarFromDanger
        && category switch
        {
            SafetyCategory.Crisis or SafetyCategory.Emergency => true,
            SafetyCategory.Refuse => window.RefusalInAll < thresholds.FarFromRefusal,
            _ => false,
        };

    private SafetyConcern? Concern(TriageScores window, float addition) =>
        window.DangerInAll >= thresholds.Danger + addition && IsLikestDanger(window) ? Named(window, Graver(window))
        : window.RefusalInAll >= thresholds.Refusal + addition && window.Of(SafetyCategory.Refuse) >= window.Of(SafetyCategory.PersonalAdvice) ? Named(window, SafetyCategory.Refuse)
        : window.Of(SafetyCategory.PersonalAdvice) >= thresholds.Advice + addition ? Named(window, SafetyCategory.PersonalAdvice)
        : null;

    private static bool IsLikestDanger(TriageScores window) =>
        window.Danger >= window.Of(SafetyCategory.Refuse) && window.Danger >= window.Of(SafetyCategory.PersonalAdvice) - AdviceHandicap;

    private static SafetyCategory Graver(TriageScores window) =>
        window.Of(SafetyCategory.Crisis) >= window.Of(SafetyCategory.Emergency) ? SafetyCategory.Crisis : SafetyCategory.Emergency;

    private SafetyConcern Named(TriageScores window, SafetyCategory category) =>
        SafetyConcern.Of(rules[Enumerable.Range(0, rules.Count).Where(rule => rules[rule].Category == category).MaxBy(window.OfRule)]);
}
