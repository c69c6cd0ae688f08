using System.Security.Cryptography;
using System.Text;

namespace Ketamine.Knowledge.Reading;

/// <summary>Hashes texts so that neither order nor borders between them can be confused.</summary>
internal static class ContentHash
{
    /// <summary>SHA-256 of the texts, each preceded by its length, as 64 lower-case hexadecimal digits.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var text in texts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
