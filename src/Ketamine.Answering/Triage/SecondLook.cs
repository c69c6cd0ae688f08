namespace Ketamine.Answering.Triage;

/// <summary>What a look at a message sees that does not go by rules.</summary>
/// <param name="Concern">The concern that the message raises, or null.</param>
/// <param name="IsFarFromDanger">Whether it is so unlike any danger that a rule which found some is mistaken.</param>
public sealed record SecondLook(SafetyConcern? Concern, bool IsFarFromDanger)
{
    /// <summary>Nothing was seen, or there was nobody to look.</summary>
    public static readonly SecondLook Nothing = new(null, IsFarFromDanger: false);
}
