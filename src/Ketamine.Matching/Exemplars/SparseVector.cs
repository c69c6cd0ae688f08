namespace Ketamine.Matching.Exemplars;

/// <summary>A long vector of which few numbers are not 0.</summary>
internal readonly record struct SparseVector(int[] At, float[] Values)
{
    public float Dot(float[] dense)
    {
        var sum = 0f;
        for (var i = 0; i < At.Length; i++)
        {
            sum += Values[i] * dense[At[i]];
        }

        return sum;
    }

    /// <summary>Adds a multiple of this vector to a dense one.</summary>
    public void AddTo(float[] dense, float factor)
    {
        for (var i = 0; i < At.Length; i++)
        {
            dense[At[i]] += factor * Values[i];
        }
    }
}
