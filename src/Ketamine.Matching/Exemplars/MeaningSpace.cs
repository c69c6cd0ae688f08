using System.Numerics.Tensors;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Exemplars;

/// <summary>What a text means, with how it says it: the model's vector, and beside it the one from the middle of the model, seen from the middle of the exemplars.</summary>
internal sealed class MeaningSpace
{
    /// <summary>The length of a joined vector.</summary>
    public const int Dimension = 2 * SentenceEncoder.Dimension;

    // Against 1 for the model's own vector; 0.7 to 2 do much the same.
    private const float MidwayWeight = 1;

    private readonly float[] _centre;

    /// <param name="centre">The mean of the exemplars' vectors midway.</param>
    public MeaningSpace(float[] centre) => _centre = centre;

    /// <summary>All midway vectors point much the same way: what differs is left when this is taken off.</summary>
    public IReadOnlyList<float> Centre => _centre;

    public static MeaningSpace Of(IReadOnlyList<TextMeaning> exemplars)
    {
        var centre = new float[SentenceEncoder.Dimension];
        foreach (var exemplar in exemplars)
        {
            TensorPrimitives.Add(centre, exemplar.Midway, centre);
        }

        TensorPrimitives.Divide(centre, Math.Max(1, exemplars.Count), centre);
        return new MeaningSpace(centre);
    }

    /// <summary>The two vectors as one of length 1.</summary>
    public float[] Join(TextMeaning text)
    {
        var joined = new float[Dimension];
        text.Vector.CopyTo(joined, 0);
        var midway = joined.AsSpan(SentenceEncoder.Dimension);
        TensorPrimitives.Subtract(text.Midway, _centre, midway);
        TensorPrimitives.Multiply(midway, MidwayWeight / Math.Max(1e-9f, TensorPrimitives.Norm<float>(midway)), midway);
        TensorPrimitives.Divide(joined, MathF.Sqrt(1 + (MidwayWeight * MidwayWeight)), joined);
        return joined;
    }
}
