using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ketamine.Knowledge.Reading;

/// <summary>Where a row of a large table is.</summary>
/// <param name="Start">The place of its first byte in the file.</param>
/// <param name="Length">Its bytes, without the end of the line.</param>
/// <param name="Id">The number of its id.</param>
internal readonly record struct TableRow(long Start, int Length, ulong Id)
{
    /// <summary>A number that two ids share only if they are the same, for all that is likely.</summary>
    public static ulong NumberOf(ReadOnlySpan<byte> id)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(id, hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }
}
