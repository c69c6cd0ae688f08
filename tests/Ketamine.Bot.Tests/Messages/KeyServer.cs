using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>An OpenID server on https and this machine alone: it tells which keys sign, and for which channels each is good.</summary>
internal sealed class KeyServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private KeyServer(WebApplication app) => _app = app;

    public RsaSecurityKey Good { get; } = Key("good");

    /// <summary>Published, but endorsed for another channel.</summary>
    public RsaSecurityKey OtherChannel { get; } = Key("other-channel");

    /// <summary>Published without any endorsement.</summary>
    public RsaSecurityKey Unendorsed { get; } = Key("unendorsed");

    public string MetadataUrl => $"{_app.Urls.First()}/.well-known/openidconfiguration";

    public static async Task<KeyServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(TrustedCertificate.Loopback)));
        var app = builder.Build();
        var server = new KeyServer(app);
        app.MapGet("/.well-known/openidconfiguration", () => Results.Json(new
        {
            issuer = TokenCase.Issuer,
            jwks_uri = $"{app.Urls.First()}/keys",
            id_token_signing_alg_values_supported = new[] { "RS256" },
        }));
        app.MapGet("/keys", () => Results.Json(new
        {
            keys = new[] { Jwk(server.Good, "msteams", "webchat"), Jwk(server.OtherChannel, "skype"), Jwk(server.Unendorsed) },
        }));
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static RsaSecurityKey Key(string id) => new(RSA.Create(2048)) { KeyId = id };

    private static object Jwk(RsaSecurityKey key, params string[] endorsements)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            kty = "RSA",
            use = "sig",
            kid = key.KeyId,
            n = Base64UrlEncoder.Encode(parameters.Modulus),
            e = Base64UrlEncoder.Encode(parameters.Exponent),
            endorsements,
        };
    }
}
