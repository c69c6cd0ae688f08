using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ketamine.Storage.People;

/// <summary>Makes keyed hashes of ids: the same id gives the same hash, and nobody without the key can try out ids.</summary>
public sealed class Pseudonyms
{
    internal const int KeyBytes = 32;

    private readonly byte[] _key;

    internal Pseudonyms(byte[] key) => _key = key;

    /// <summary>The length of every hash.</summary>
    public static int Length { get; } = Base64Url.GetEncodedLength(HMACSHA256.HashSizeInBytes);

    public PersonKey Person(string channel, string userId) => new(Of("person", channel, userId));

    /// <summary>The hash of an id of some kind, such as a conversation's or an activity's.</summary>
    public string Of(string kind, params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder(kind);
        foreach (var part in parts)
        {
            // With its length before it, no part can pass for another.
            text.Append('\n').Append(part.Length).Append(':').Append(part);
        }

        return Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>Encrypts what must be read again later, such as where a person can be reached.</summary>
    internal string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var message = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var nonce = message.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = Cipher();
        cipher.Encrypt(nonce, plain, message.AsSpan(nonce.Length + AesGcm.TagByteSizes.MaxSize), message.AsSpan(nonce.Length, AesGcm.TagByteSizes.MaxSize));
        return Base64Url.EncodeToString(message);
    }

    internal string Unseal(string message)
    {
        var sealedBytes = Base64Url.DecodeFromChars(message).AsSpan();
        var nonce = sealedBytes[..AesGcm.NonceByteSizes.MaxSize];
        var tag = sealedBytes.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var hidden = sealedBytes[(nonce.Length + tag.Length)..];
        var plain = new byte[hidden.Length];
        using var cipher = Cipher();
        cipher.Decrypt(nonce, hidden, tag, plain);
        return Encoding.UTF8.GetString(plain);
    }

    private AesGcm Cipher() =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, KeyBytes, info: "seal"u8.ToArray()), AesGcm.TagByteSizes.MaxSize);
}
