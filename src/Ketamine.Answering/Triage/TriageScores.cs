using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>How like a piece of a message is to the exemplars of danger, of any concern, of each category and, within a category, of each rule: about -1 to 1.</summary>
/// <param name="All">Danger, any concern, the categories in their order, the rules in the order of the exemplars.</param>
public sealed record TriageScores(IReadOnlyList<float> All)
{
    private static readonly int CategoryCount = Enum.GetValues<SafetyCategory>().Length;

    /// <summary>Crisis and emergency together.</summary>
    public float Danger => All[0];

    /// <summary>Any of the categories.</summary>
    public float AnyConcern => All[1];

    /// <summary>How like it is to danger by all that tells of it: each question is fitted by itself, and where one is mistaken the others seldom are.</summary>
    public float DangerInAll => (Danger + Math.Max(Of(SafetyCategory.Crisis), Of(SafetyCategory.Emergency)) + AnyConcern) / 3;

    /// <summary>How like it is to a request to decline, by all that tells of one.</summary>
    public float RefusalInAll => (Of(SafetyCategory.Refuse) + AnyConcern) / 2;

    public float Of(SafetyCategory category) => All[2 + (int)category];

    internal float OfRule(int rule) => All[2 + CategoryCount + rule];
}
