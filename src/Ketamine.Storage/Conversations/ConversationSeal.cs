using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ketamine.Storage.Conversations;

/// <summary>What a conversation's id, which cannot be guessed, gives: the mark that it stands under, and the key that what was said is encrypted with.</summary>
public sealed class ConversationSeal
{
    private const int KeyBytes = 32;

    private readonly byte[] _key;

    public ConversationSeal(string conversationId)
    {
        var id = Encoding.UTF8.GetBytes(conversationId);
        Mark = MarkOf(conversationId);
        _key = HKDF.DeriveKey(HashAlgorithmName.SHA256, id, KeyBytes, info: "transcript"u8.ToArray());
    }

    /// <summary>Names the conversation; the id cannot be found from it.</summary>
    public string Mark { get; }

    public static string MarkOf(string conversationId) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"conversation\n{conversationId}")));

    /// <summary>Stands for an id of a sender or of something said, within the conversation alone.</summary>
    public string MarkOfId(string id) => Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(id)));

    public byte[] Seal(ReadOnlySpan<byte> plain)
    {
        var message = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var nonce = message.AsSpan(0, AesGcm.NonceByteSizes.MaxSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        cipher.Encrypt(nonce, plain, message.AsSpan(nonce.Length + AesGcm.TagByteSizes.MaxSize), message.AsSpan(nonce.Length, AesGcm.TagByteSizes.MaxSize));
        return message;
    }

    public byte[] Unseal(ReadOnlySpan<byte> message)
    {
        var nonce = message[..AesGcm.NonceByteSizes.MaxSize];
        var tag = message.Slice(nonce.Length, AesGcm.TagByteSizes.MaxSize);
        var hidden = message[(nonce.Length + tag.Length)..];
        var plain = new byte[hidden.Length];
        using var cipher = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        cipher.Decrypt(nonce, hidden, tag, plain);
        return plain;
    }
}
