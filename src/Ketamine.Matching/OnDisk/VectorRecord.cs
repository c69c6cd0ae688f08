using System.Buffers.Binary;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.OnDisk;

/// <summary>The vector of one phrasing in a file: its entry, the step between two values, the key of the text, and 8 bits a number.</summary>
internal static class VectorRecord
{
    /// <summary>The bytes of a record.</summary>
    public const int Size = Head + SentenceEncoder.Dimension;

    private const int Head = 16;

    /// <summary>What two texts share only if they are the same, for all that is likely.</summary>
    public static ulong KeyOf(string text) => (ulong)VectorKeys.OfText(text);

    public static void Write(Span<byte> record, ulong key, ReadOnlySpan<float> vector)
    {
        var step = Math.Max(1e-9f, Math.Abs(vector[TensorPrimitives.IndexOfMaxMagnitude(vector)])) / sbyte.MaxValue;
        BinaryPrimitives.WriteSingleLittleEndian(record[4..], step);
        BinaryPrimitives.WriteUInt64LittleEndian(record[8..], key);
        for (var i = 0; i < vector.Length; i++)
        {
            record[Head + i] = (byte)(sbyte)MathF.Round(vector[i] / step);
        }
    }

    public static int Entry(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt32LittleEndian(record);

    public static void WriteEntry(Span<byte> record, int entry) => BinaryPrimitives.WriteInt32LittleEndian(record, entry);

    public static ulong Key(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt64LittleEndian(record[8..]);

    /// <summary>The vector, of length 1 but for rounding.</summary>
    public static void Read(ReadOnlySpan<byte> record, Span<float> vector)
    {
        TensorPrimitives.ConvertTruncating<sbyte, float>(MemoryMarshal.Cast<byte, sbyte>(record[Head..Size]), vector);
        TensorPrimitives.Multiply(vector, BinaryPrimitives.ReadSingleLittleEndian(record[4..]), vector);
    }
}
