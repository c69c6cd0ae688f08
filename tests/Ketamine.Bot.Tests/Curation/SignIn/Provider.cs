using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Ketamine.Bot.Tests.Curation.SignIn;

/// <summary>An OpenID Connect provider on this machine that signs in one person without asking.</summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "the-bot";

    public const string ClientSecret = "hush";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "k" };
    private readonly WebApplication _app;
    private string _nonce = "";
    private string _challenge = "";

    private Provider(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>The person's claims beside the id.</summary>
    public Dictionary<string, object> Claims { get; } = [];

    public static async Task<Provider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var provider = new Provider(app);
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorise);
        app.MapPost("/token", provider.TokenAsync);
        await app.StartAsync();
        return provider;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Describe() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        response_types_supported = new[] { "code" },
        subject_types_supported = new[] { "public" },
        id_token_signing_alg_values_supported = new[] { "RS256" },
    });

    private IResult Keys()
    {
        var parameters = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", kid = _key.KeyId, n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) } } });
    }

    private IResult Authorise(HttpRequest request)
    {
        var query = request.Query;
        _nonce = query["nonce"].ToString();
        _challenge = query["code_challenge"].ToString();
        return query["client_id"] == ClientId && query["response_type"] == "code"
            ? Results.Redirect($"{query["redirect_uri"]}?code=c&state={Uri.EscapeDataString(query["state"].ToString())}")
            : Results.BadRequest();
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_secret"] != ClientSecret || form["code"] != "c" || proof != _challenge)
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims) { ["sub"] = "person-1", ["nonce"] = _nonce },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Json(new { access_token = "a", token_type = "Bearer", id_token = token, expires_in = 300 });
    }
}
