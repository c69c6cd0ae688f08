using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Windows;

/// <summary>How a message is read: as a whole, or where it is long by those of its windows whose words fit best.</summary>
/// <param name="Parts">The texts that are compared; each kind of evidence is that of the part that has most of it.</param>
internal sealed record Reading(IReadOnlyList<string> Parts)
{
    /// <summary>The characters of the longest part.</summary>
    public int Length => Parts.Max(part => part.Length);

    public bool HasWords => Parts.Any(part => part.Any(char.IsLetterOrDigit));

    public static Likeness Best(Likeness[][] byPart, int entry) => byPart.Length == 1 ? byPart[0][entry] : new Likeness(
        byPart.Max(part => part[entry].Nearest),
        byPart.Max(part => part[entry].Centroid),
        byPart.Max(part => part[entry].TurnedNearest),
        byPart.Max(part => part[entry].TurnedCentroid));

    public static Dictionary<int, double> Best(List<Dictionary<int, double>> byPart) => byPart.Count == 1 ? byPart[0]
        : byPart.SelectMany(part => part.Keys).Distinct().ToDictionary(entry => entry, entry => byPart.Max(part => part.GetValueOrDefault(entry)));
}
