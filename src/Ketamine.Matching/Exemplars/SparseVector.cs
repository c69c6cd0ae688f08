namespace Ketamine.Matching.Exemplars;

/// <summary>A long vector of which few numbers are not 0.</summary>
internal readonly record struct SparseVector(int[] At, float[] Values);
