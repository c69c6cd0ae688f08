namespace Ketamine.Matching.Exemplars;

/// <summary>How much each number of a text counts for one question.</summary>
/// <param name="Dense">Empty where there is no encoder.</param>
internal sealed record LinearScore(float[] Dense, float[] Sparse);
