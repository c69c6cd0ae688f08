using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.OnDisk;

/// <summary>The vector of one phrasing in a file: its entry, the step between two values, and 8 bits a number.</summary>
internal static class VectorRecord
{
    /// <summary>The bytes of a record.</summary>
    public const int Size = 8 + SentenceEncoder.Dimension;

    public static void Write(Span<byte> record, int entry, ReadOnlySpan<float> vector)
    {
        var step = Math.Max(1e-9f, Math.Abs(vector[TensorPrimitives.IndexOfMaxMagnitude(vector)])) / sbyte.MaxValue;
        BinaryPrimitives.WriteInt32LittleEndian(record, entry);
        BinaryPrimitives.WriteSingleLittleEndian(record[4..], step);
        for (var i = 0; i < vector.Length; i++)
        {
            record[8 + i] = (byte)(sbyte)MathF.Round(vector[i] / step);
        }
    }

    public static int Entry(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record);

    /// <summary>The vector, of length 1 but for rounding.</summary>
    public static void Read(ReadOnlySpan<byte> record, Span<float> vector)
    {
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(record[8..Size]), vector);
        TensorPrimitives.Multiply(vector, BinaryPrimitives.ReadSingleLittleEndian(record[4..]), vector);
    }
}
