using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Ketamine.Matching.Semantic;

/// <summary>One file of a vector cache: a header, each text's key and encoding, and a checksum of it all.</summary>
internal static class VectorFile
{
    // The number rises when the layout changes or the same model gives other vectors.
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("vectors3");

    public static void Write(string path, string fingerprint, UInt128[] keys, IReadOnlyList<EncodedText> texts)
    {
        using var body = new MemoryStream();
        using var writer = new BinaryWriter(body);
        writer.Write(Magic);
        writer.Write(Convert.FromHexString(fingerprint));
        writer.Write(keys.Length);
        writer.Write(MemoryMarshal.AsBytes<UInt128>(keys));
        foreach (var text in texts)
        {
            var bytes = text.ToBytes();
            writer.Write(bytes.Length);
            writer.Write(bytes);
        }

        var content = body.ToArray();
        AtomicFile.Write(path, stream =>
        {
            stream.Write(content);
            stream.Write(SHA256.HashData(content));
        });
    }

    /// <summary>Puts the file's encodings into the dictionary; does nothing where the file is damaged or another model's.</summary>
    public static void ReadInto(string path, string fingerprint, Dictionary<UInt128, EncodedText> known)
    {
        var content = File.ReadAllBytes(path);
        byte[] start = [.. Magic, .. Convert.FromHexString(fingerprint)];
        if (!IsSound(content, start))
        {
            return;
        }

        var rest = content.AsSpan(start.Length);
        var keys = MemoryMarshal.Cast<byte, UInt128>(rest.Slice(sizeof(int), BitConverter.ToInt32(rest) * 16));
        rest = rest[(sizeof(int) + (keys.Length * 16))..];
        foreach (var key in keys)
        {
            var length = BitConverter.ToInt32(rest);
            known.TryAdd(key, EncodedText.FromBytes(rest.Slice(sizeof(int), length)));
            rest = rest[(sizeof(int) + length)..];
        }
    }

    private static bool IsSound(ReadOnlySpan<byte> content, ReadOnlySpan<byte> start)
    {
        if (content.Length < start.Length + SHA256.HashSizeInBytes)
        {
            return false;
        }

        var body = content[..^SHA256.HashSizeInBytes];
        return body.StartsWith(start) && SHA256.HashData(body).AsSpan().SequenceEqual(content[body.Length..]);
    }
}
