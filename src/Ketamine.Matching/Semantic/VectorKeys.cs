using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Ketamine.Matching.Semantic;

/// <summary>Names texts and lists of texts by their content.</summary>
internal static class VectorKeys
{
    public static UInt128 OfText(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        // Not as UTF-8, in which all lone surrogates are the same.
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }

    public static string OfList(string fingerprint, ReadOnlySpan<UInt128> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(fingerprint));
        hash.AppendData(MemoryMarshal.AsBytes(texts));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
