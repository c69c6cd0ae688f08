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
        var pieces = new PieceStates(new sbyte[states.Length], new float[states.Length / Size]);
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            pieces.Set(piece, states.Slice(piece * Size, Size));
        }

        return pieces;
    }

    /// <summary>The same of vectors that do not lie side by side.</summary>
    internal static PieceStates Of(IReadOnlyList<float[]> states)
    {
        var pieces = new PieceStates(new sbyte[states.Count * Size], new float[states.Count]);
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            pieces.Set(piece, states[piece]);
        }

        return pieces;
    }

    /// <summary>The numbers of one piece.</summary>
    internal ReadOnlySpan<sbyte> Of(int piece) => _numbers.AsSpan(piece * Size, Size);

    /// <summary>The same pieces, ready to be compared with many others.</summary>
    internal AskedPieces Asked() => new(_numbers, _steps);

    private void Set(int piece, ReadOnlySpan<float> state)
    {
        var largest = Math.Max(1e-9f, Math.Abs(TensorPrimitives.MaxMagnitude(state)));
        _steps[piece] = largest / (sbyte.MaxValue * Math.Max(1e-9f, TensorPrimitives.Norm(state)));
        ByteVectors.Round(state, sbyte.MaxValue / largest, _numbers.AsSpan(piece * Size, Size));
    }
}
