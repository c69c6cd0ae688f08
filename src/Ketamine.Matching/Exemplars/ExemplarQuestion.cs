namespace Ketamine.Matching.Exemplars;

/// <summary>A question with yes or no that exemplars answer: "is this danger?".</summary>
/// <param name="Answers">For each exemplar yes, no, or null where it says nothing on the question; both yes and no must occur.</param>
public sealed record ExemplarQuestion(IReadOnlyList<bool?> Answers);
