namespace Ketamine.Answering.Triage;

/// <summary>The scores from which a message raises a concern; 0 is an even score.</summary>
/// <remarks>Misses weigh more than false alarms, so danger needs less than an even score. docs/safety.md says on what these were chosen.</remarks>
internal sealed record TriageThresholds(float Danger, float Refusal, float Advice)
{
    public static readonly TriageThresholds ByMeaning = new(-0.2f, -0.15f, -0.1f);

    /// <summary>Where wording alone is compared, a text of unknown words scores 0 and must pass.</summary>
    public static readonly TriageThresholds ByWording = new(0.15f, 0.15f, 0.15f);
}
