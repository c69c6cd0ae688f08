namespace Ketamine.Quantizer;

/// <summary>A matrix as 8-bit integers, with one scale for each row or column.</summary>
internal sealed record QuantizedWeights(sbyte[] Values, float[] Scales)
{
    public static QuantizedWeights ByRow(ReadOnlySpan<float> weights, int columns, int limit)
    {
        var scales = new float[weights.Length / columns];
        for (var row = 0; row < scales.Length; row++)
        {
            scales[row] = Largest(weights.Slice(row * columns, columns)) / limit;
        }

        return Quantize(weights, scales, i => i / columns);
    }

    public static QuantizedWeights ByColumn(ReadOnlySpan<float> weights, int columns, int limit)
    {
        var scales = new float[columns];
        for (var i = 0; i < weights.Length; i++)
        {
            scales[i % columns] = MathF.Max(scales[i % columns], MathF.Abs(weights[i]) / limit);
        }

        return Quantize(weights, scales, i => i % columns);
    }

    private static QuantizedWeights Quantize(ReadOnlySpan<float> weights, float[] scales, Func<int, int> scaleOf)
    {
        var values = new sbyte[weights.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var scale = scales[scaleOf(i)];
            values[i] = scale == 0 ? (sbyte)0 : (sbyte)MathF.Round(weights[i] / scale);
        }

        return new QuantizedWeights(values, scales);
    }

    private static float Largest(ReadOnlySpan<float> values)
    {
        var largest = 0f;
        foreach (var value in values)
        {
            largest = MathF.Max(largest, MathF.Abs(value));
        }

        return largest;
    }
}
