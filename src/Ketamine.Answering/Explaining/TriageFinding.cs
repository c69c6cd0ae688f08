using Ketamine.Answering.Triage;

namespace Ketamine.Answering.Explaining;

/// <summary>A rule of triage that found something in a message.</summary>
/// <param name="Found">The pattern that was found.</param>
/// <param name="HarmlessSince">The id of what makes it harmless in its place; null where nothing does.</param>
public sealed record TriageFinding(string Rule, string Category, string Found, string? HarmlessSince)
{
    /// <summary>What the rules find; none for a base without rules.</summary>
    public static IReadOnlyList<TriageFinding> Of(SafetyTriage? triage, string text) =>
        [.. (triage?.Hits(text) ?? []).Select(hit => new TriageFinding(hit.Rule.Id, hit.Rule.Category.ToString(), hit.Found.Text, hit.Aside))];
}
