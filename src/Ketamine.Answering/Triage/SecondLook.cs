using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>What a look at a message sees that does not go by rules.</summary>
/// <param name="Concern">The concern that the message raises, or null.</param>
/// <param name="FarFrom">The categories that the message is so unlike that a rule which found one of them is mistaken.</param>
public sealed record SecondLook(SafetyConcern? Concern, IReadOnlyList<SafetyCategory> FarFrom)
{
    /// <summary>Nothing was seen, or there was nobody to look.</summary>
    public static readonly SecondLook Nothing = new(null, FarFrom: []);
}
