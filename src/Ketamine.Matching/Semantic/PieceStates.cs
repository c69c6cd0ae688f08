using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>The vectors of a text's word pieces, each of length 1, with 8 bits a number: finer than their use needs, and a quarter of the memory.</summary>
public sealed class PieceStates
{
    private const int Size = SentenceEncoder.Dimension;

    private readonly sbyte[] _numbers;
    private readonly float[] _steps;

    /// <param name="numbers">The numbers of all pieces, one piece after another.</param>
    /// <param name="steps">For each piece what a number counts in units of.</param>
    internal PieceStates(sbyte[] numbers, float[] steps)
    {
        _numbers = numbers;
        _steps = steps;
    }

    /// <summary>How many pieces there are.</summary>
    public int Count => _steps.Length;

    /// <summary>All numbers, one piece after another.</summary>
    internal ReadOnlySpan<sbyte> Numbers => _numbers;

    /// <summary>The step of each piece.</summary>
    internal ReadOnlySpan<float> Steps => _steps;

    /// <summary>Brings vectors of any length to length 1 and 8 bits.</summary>
    /// <param name="states">One vector after another.</param>
    internal static PieceStates Of(ReadOnlySpan<float> states)
    {
        var numbers = new sbyte[states.Length];
        var steps = new float[states.Length / Size];
        Span<float> rounded = stackalloc float[Size];
        for (var piece = 0; piece < steps.Length; piece++)
        {
            var state = states.Slice(piece * Size, Size);
            var largest = Math.Max(1e-9f, Math.Abs(TensorPrimitives.MaxMagnitude(state)));
            steps[piece] = largest / (sbyte.MaxValue * Math.Max(1e-9f, TensorPrimitives.Norm(state)));
            TensorPrimitives.Multiply(state, sbyte.MaxValue / largest, rounded);
            TensorPrimitives.Round<float>(rounded, rounded);
            TensorPrimitives.ConvertTruncating<float, sbyte>(rounded, numbers.AsSpan(piece * Size, Size));
        }

        return new PieceStates(numbers, steps);
    }

    /// <summary>The numbers of one piece.</summary>
    internal ReadOnlySpan<sbyte> Of(int piece) => _numbers.AsSpan(piece * Size, Size);

    /// <summary>The same pieces, ready to be compared with many others.</summary>
    internal AskedPieces Asked() => new(_numbers, _steps);
}
