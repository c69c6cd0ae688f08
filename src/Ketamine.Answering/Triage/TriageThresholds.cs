namespace Ketamine.Answering.Triage;

/// <summary>The scores from which a message raises a concern; 0 is an even score.</summary>
/// <remarks>Misses weigh more than false alarms, so danger needs less than an even score. docs/safety.md says on what these were chosen.</remarks>
/// <param name="FarFromDanger">Below it a message is so unlike danger that a rule which found some is mistaken.</param>
/// <param name="FarFromRefusal">Below it a message far from danger is so unlike a request to decline that a rule which found one is mistaken.</param>
internal sealed record TriageThresholds(float Danger, float Refusal, float Advice, float FarFromDanger, float FarFromRefusal)
{
    public static readonly TriageThresholds ByMeaning = new(-0.25f, -0.2f, -0.1f, FarFromDanger: -0.8f, FarFromRefusal: -0.5f);

    /// <summary>Where wording alone is compared, a text of unknown words scores 0 and must pass; it is too rough to doubt a rule.</summary>
    public static readonly TriageThresholds ByWording = new(0.15f, 0.15f, 0.15f, FarFromDanger: float.NegativeInfinity, FarFromRefusal: float.NegativeInfinity);
}
