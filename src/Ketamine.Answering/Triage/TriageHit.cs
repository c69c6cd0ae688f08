using Ketamine.Knowledge;

namespace Ketamine.Answering.Triage;

/// <summary>A rule that found something in a message.</summary>
/// <param name="Found">The pattern that was found.</param>
/// <param name="Aside">The id of what makes it harmless in its sentence; null where nothing does.</param>
public sealed record TriageHit(SafetyRule Rule, SafetyPattern Found, string? Aside);
