using System.Runtime.InteropServices;

namespace Ketamine.Matching.Semantic;

/// <summary>What the model makes of a text: a vector for the whole, and one for each word piece in its context.</summary>
/// <param name="Vector">Length 1; its dot product with another's says how alike two texts mean.</param>
/// <param name="Pieces">The numbers of the word pieces, without the marks at start and end.</param>
/// <param name="States">The vectors of the pieces.</param>
public sealed record EncodedText(float[] Vector, int[] Pieces, PieceStates States)
{
    /// <summary>The text's bytes in a file.</summary>
    internal byte[] ToBytes() =>
    [
        .. MemoryMarshal.AsBytes<float>(Vector),
        .. MemoryMarshal.AsBytes<int>(Pieces),
        .. MemoryMarshal.AsBytes(States.Steps),
        .. MemoryMarshal.AsBytes(States.Numbers),
    ];

    /// <summary>Reads what <see cref="ToBytes"/> wrote.</summary>
    internal static EncodedText FromBytes(ReadOnlySpan<byte> bytes)
    {
        const int size = SentenceEncoder.Dimension;
        const int whole = size * sizeof(float);
        var count = (bytes.Length - whole) / (sizeof(int) + sizeof(float) + size);
        var rest = bytes[whole..];
        var numbers = rest[(count * (sizeof(int) + sizeof(float)))..];
        return new EncodedText(
            MemoryMarshal.Cast<byte, float>(bytes[..whole]).ToArray(),
            MemoryMarshal.Cast<byte, int>(rest[..(count * sizeof(int))]).ToArray(),
            new PieceStates(MemoryMarshal.Cast<byte, sbyte>(numbers).ToArray(), MemoryMarshal.Cast<byte, float>(rest.Slice(count * sizeof(int), count * sizeof(float))).ToArray()));
    }
}
