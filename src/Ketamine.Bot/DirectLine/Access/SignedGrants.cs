using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Signs grants and reads them back. The form is a JSON Web Token, since chat clients read the user's id out of it.</summary>
internal sealed class SignedGrants(ISigningKey key, TimeProvider time)
{
    private const int MaxLength = 2048;

    // One algorithm and one form: whatever differs from what this class writes is forged.
    private static readonly string Header = Encode("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Sign(Grant grant, GrantUse use)
    {
        var expires = time.GetUtcNow() + use.Lifetime;
        var claims = new Claims(use.Name, grant.ConversationId, grant.UserId, grant.Origin, RandomId.Create(), expires.ToUnixTimeSeconds());
        var signed = $"{Header}.{Encode(JsonSerializer.SerializeToUtf8Bytes(claims, JsonSerializerOptions.Web))}";
        return $"{signed}.{Signature(signed)}";
    }

    public GrantReading Read(string text, GrantUse use)
    {
        var end = text.LastIndexOf('.');
        if (text.Length > MaxLength || end <= Header.Length || !text.StartsWith($"{Header}.", StringComparison.Ordinal) || !IsSigned(text[..end], text[(end + 1)..]))
        {
            return new ForgedGrant();
        }

        var claims = JsonSerializer.Deserialize<Claims>(Base64Url.DecodeFromChars(text.AsSpan(Header.Length + 1, end - Header.Length - 1)), JsonSerializerOptions.Web)!;
        if (claims.Aud != use.Name)
        {
            return new ForgedGrant();
        }

        var expires = DateTimeOffset.FromUnixTimeSeconds(claims.Exp);
        return time.GetUtcNow() < expires
            ? new ValidGrant(new Grant(claims.Conv, claims.User, claims.Origin), claims.Jti, expires)
            : new ExpiredGrant();
    }

    // The texts are compared, not the bytes they decode to, so that a signature has one form alone.
    private bool IsSigned(string signed, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Signature(signed)), Encoding.UTF8.GetBytes(signature));

    private string Signature(string signed) => Encode(HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(signed)));

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    private sealed record Claims(string Aud, string Conv, string User, string Origin, string Jti, long Exp);
}
