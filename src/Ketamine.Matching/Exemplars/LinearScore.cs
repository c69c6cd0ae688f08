using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>How much each number of a text counts for one question.</summary>
/// <param name="Dense">Empty where there is no encoder.</param>
internal sealed record LinearScore(float[] Dense, float[] Sparse)
{
    public float Of(float[] dense, SparseVector sparse) =>
        sparse.Dot(Sparse) + (dense.Length > 0 ? TensorPrimitives.Dot<float>(dense, Dense) : 0);
}
