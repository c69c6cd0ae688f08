using System.Text;
using Microsoft.IdentityModel.Tokens;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>A token by its parts; as it stands it is the channel's own, and each case changes something.</summary>
internal sealed record TokenCase(RsaSecurityKey Key)
{
    public const string Issuer = "https://issuer.example";
    public const string AppId = "11111111-2222-4333-8444-555555555555";
    public const string ServiceUrl = "https://smba.trafficmanager.net/uk/";

    public string? FromIssuer { get; init; } = Issuer;

    public string? Audience { get; init; } = AppId;

    public object? ServiceUrlClaim { get; init; } = ServiceUrl;

    public TimeSpan ValidFrom { get; init; } = TimeSpan.FromMinutes(-1);

    public TimeSpan? ExpiresIn { get; init; } = TimeSpan.FromHours(1);

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public IReadOnlyDictionary<string, object> Claims { get; init; } = new Dictionary<string, object>();

    /// <summary>Header fields in place of those that the key gives.</summary>
    public IReadOnlyDictionary<string, object?> Header { get; init; } = new Dictionary<string, object?>();

    public string Write()
    {
        var header = new JObject { ["alg"] = Algorithm, ["typ"] = "JWT", ["kid"] = Key.KeyId };
        foreach (var (name, value) in Header)
        {
            header[name] = value is null ? null : JToken.FromObject(value);
            if (value is null)
            {
                header.Remove(name);
            }
        }

        var content = $"{Encode(header.ToString())}.{Encode(Payload().ToString())}";
        return $"{content}.{Sign(content)}";
    }

    public static string Encode(string text) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(text));

    private JObject Payload()
    {
        var now = TimeProvider.System.GetUtcNow();
        var payload = new JObject { ["nbf"] = (now + ValidFrom).ToUnixTimeSeconds() };
        Add("iss", FromIssuer);
        Add("aud", Audience);
        Add("serviceurl", ServiceUrlClaim);
        Add("exp", ExpiresIn is { } left ? (now + left).ToUnixTimeSeconds() : null);
        foreach (var (name, value) in Claims)
        {
            Add(name, value);
        }

        return payload;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                payload[name] = JToken.FromObject(value);
            }
        }
    }

    private string Sign(string content)
    {
        using var provider = CryptoProviderFactory.Default.CreateForSigning(Key, Algorithm, cacheProvider: false);
        return Base64UrlEncoder.Encode(provider.Sign(Encoding.ASCII.GetBytes(content)));
    }
}
