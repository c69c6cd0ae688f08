using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Ketamine.Matching.Semantic;

/// <summary>Pieces that are compared with many others, four at a time.</summary>
internal sealed class AskedPieces
{
    private const int Size = SentenceEncoder.Dimension;
    private const int Together = 4;

    private readonly int _count;
    private readonly short[] _numbers;
    private readonly float[] _steps;

    public AskedPieces(sbyte[] numbers, float[] steps)
    {
        _count = steps.Length;
        var room = (_count + Together - 1) / Together * Together;
        _numbers = ByteVectors.Widen(numbers);
        Array.Resize(ref _numbers, room * Size);
        _steps = steps;
        Array.Resize(ref _steps, room);
    }

    /// <summary>The cosine of one piece to one of a stored text.</summary>
    public float Cosine(int piece, PieceStates stored, int storedPiece) =>
        ByteVectors.Dot(_numbers.AsSpan(piece * Size, Size), stored.Of(storedPiece)) * _steps[piece] * stored.Steps[storedPiece];

    /// <summary>For each piece the highest cosine to any piece of the stored texts, -1 where there is none.</summary>
    public float[] Best(PieceStates[] stored)
    {
        var best = new float[_steps.Length];
        Array.Fill(best, -1);
        var fours = MemoryMarshal.Cast<float, Vector128<float>>(best.AsSpan());
        foreach (var text in stored)
        {
            for (var i = 0; i < text.Count; i++)
            {
                Raise(fours, text.Of(i), text.Steps[i]);
            }
        }

        return best[.._count];
    }

    private void Raise(Span<Vector128<float>> best, ReadOnlySpan<sbyte> stored, float step)
    {
        var steps = MemoryMarshal.Cast<float, Vector128<float>>(_steps.AsSpan());
        for (var i = 0; i < best.Length; i++)
        {
            var dots = ByteVectors.DotOfFour(_numbers.AsSpan(i * Together * Size, Together * Size), stored);
            best[i] = Vector128.Max(best[i], Vector128.ConvertToSingle(dots) * steps[i] * step);
        }
    }
}
