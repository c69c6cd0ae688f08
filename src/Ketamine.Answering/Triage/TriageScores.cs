using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>How like a piece of a message is to the exemplars of danger, of each category and, within a category, of each rule: about -1 to 1.</summary>
/// <param name="All">Danger, the categories in their order, the rules in the order of the exemplars.</param>
public sealed record TriageScores(IReadOnlyList<float> All)
{
    private static readonly int CategoryCount = Enum.GetValues<SafetyCategory>().Length;

    /// <summary>Crisis and emergency together.</summary>
    public float Danger => All[0];

    public float Of(SafetyCategory category) => All[1 + (int)category];

    internal float OfRule(int rule) => All[1 + CategoryCount + rule];
}
