using Ketamine.Knowledge;
using Ketamine.Knowledge.Phrases;

namespace Ketamine.Answering.Triage;

/// <summary>A rule that found something in a message.</summary>
/// <param name="Found">The combination that was found.</param>
/// <param name="Aside">Why it is harmless in its place; null where it is not.</param>
public sealed record TriageHit(SafetyRule Rule, Combination Found, Aside? Aside);
