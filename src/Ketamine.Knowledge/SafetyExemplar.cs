namespace Ketamine.Knowledge;

/// <summary>A message whose meaning is known, for what rules cannot spell out.</summary>
/// <param name="Rule">The rule that a message of that meaning falls under; null for a harmless one.</param>
public sealed record SafetyExemplar(string Text, SafetyRule? Rule);
