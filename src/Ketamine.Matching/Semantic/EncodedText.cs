using System.Runtime.InteropServices;

namespace Ketamine.Matching.Semantic;

/// <summary>What the model makes of a text: a vector for the whole, and one for each word piece in its context.</summary>
/// <param name="Vector">Length 1; its dot product with another's says how alike two texts mean.</param>
/// <param name="Pieces">The numbers of the word pieces, without the marks at start and end.</param>
/// <param name="States">The vectors of the pieces, each of length 1, one after another.</param>
public sealed record EncodedText(float[] Vector, int[] Pieces, float[] States)
{
    /// <summary>The vector of one piece.</summary>
    public ReadOnlySpan<float> State(int piece) => States.AsSpan(piece * SentenceEncoder.Dimension, SentenceEncoder.Dimension);

    /// <summary>The text's bytes in a file; pieces are kept with 8 bits a number, which is finer than their use needs.</summary>
    internal byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(MemoryMarshal.AsBytes<float>(Vector));
        writer.Write(Pieces.Length);
        writer.Write(MemoryMarshal.AsBytes<int>(Pieces));
        for (var i = 0; i < Pieces.Length; i++)
        {
            var state = State(i);
            var step = Step(state);
            writer.Write(step);
            foreach (var number in state)
            {
                writer.Write((sbyte)MathF.Round(number / step));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    internal static EncodedText FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var vector = MemoryMarshal.Cast<byte, float>(reader.ReadBytes(SentenceEncoder.Dimension * sizeof(float))).ToArray();
        var pieces = MemoryMarshal.Cast<byte, int>(reader.ReadBytes(reader.ReadInt32() * sizeof(int))).ToArray();
        var states = new float[pieces.Length * SentenceEncoder.Dimension];
        for (var i = 0; i < states.Length; i += SentenceEncoder.Dimension)
        {
            var step = reader.ReadSingle();
            for (var k = 0; k < SentenceEncoder.Dimension; k++)
            {
                states[i + k] = reader.ReadSByte() * step;
            }
        }

        return new EncodedText(vector, pieces, states);
    }

    private static float Step(ReadOnlySpan<float> state)
    {
        var largest = 0f;
        foreach (var number in state)
        {
            largest = Math.Max(largest, Math.Abs(number));
        }

        return largest / sbyte.MaxValue;
    }
}
