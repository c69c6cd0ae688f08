using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>Every way to be wrong that we know of, against the running host: none is let in, and none breaks it.</summary>
public class TokenMatrixTests(TokenFixture fixture) : IClassFixture<TokenFixture>
{
    private static readonly HttpStatusCode[] Refusals = [HttpStatusCode.Unauthorized, HttpStatusCode.Forbidden];

    private static readonly Dictionary<string, Func<TokenFixture, string?>> Headers = new()
    {
        ["no header"] = _ => null,
        ["empty header"] = _ => "",
        ["a scheme alone"] = _ => "Bearer",
        ["an empty token"] = _ => "Bearer ",
        ["no scheme"] = f => f.Valid.Write(),
        ["basic"] = f => $"Basic {f.Valid.Write()}",
        ["another scheme"] = f => $"Token {f.Valid.Write()}",
        ["a name and a password"] = _ => $"Basic {Convert.ToBase64String("bot:password"u8)}",
        ["two tokens"] = f => $"Bearer {f.Valid.Write()} {f.Valid.Write()}",
        ["two headers in one"] = f => $"Bearer x, Bearer {f.Valid.Write()}",
        ["a word"] = _ => "Bearer word",
        ["dots"] = _ => "Bearer ..",
        ["four dots"] = _ => "Bearer ....",
        ["parts that are no Base64"] = _ => "Bearer !!.??.##",
        ["parts that are no JSON"] = _ => $"Bearer {TokenCase.Encode("x")}.{TokenCase.Encode("y")}.{TokenCase.Encode("z")}",
        ["JSON of another kind"] = _ => $"Bearer {TokenCase.Encode("[]")}.{TokenCase.Encode("[]")}.{TokenCase.Encode("[]")}",
        ["very long"] = _ => $"Bearer {new string('a', 8_000)}",
        ["very deep"] = f => $"Bearer {TokenCase.Encode(new string('[', 2_000))}.{f.Valid.Write().Split('.')[1]}.x",
        ["letters beyond ASCII in a part"] = f => $"Bearer {TokenCase.Encode("{\"alg\":\"RS256\",\"kid\":\"gööd\"}")}.{f.Valid.Write().Split('.')[1]}.x",
        ["no signature"] = f => $"Bearer {string.Join('.', f.Valid.Write().Split('.').Take(2))}.",
        ["two parts"] = f => $"Bearer {string.Join('.', f.Valid.Write().Split('.').Take(2))}",
        ["another token's signature"] = f => $"Bearer {string.Join('.', f.Valid.Write().Split('.').Take(2))}.{(f.Valid with { Audience = "x" }).Write().Split('.')[2]}",
        ["encrypted form of five parts"] = f => $"Bearer {f.Valid.Write()}.x.y",
    };

    private static readonly Dictionary<string, Func<TokenFixture, TokenCase>> Tokens = new()
    {
        ["unknown key id"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["kid"] = "unknown" } },
        ["no key id and another key"] = _ => new TokenCase(KeyServer.Key("good")) { Header = new Dictionary<string, object?> { ["kid"] = null } },
        ["key id that is no text"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["kid"] = new[] { 1 } } },
        ["key id that is a path"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["kid"] = "../../keys" } },
        ["another key under a known id"] = _ => new TokenCase(KeyServer.Key("good")),
        ["key brought along"] = _ => BringsItsKey(),
        ["key at an address of its own"] = _ => new TokenCase(KeyServer.Key("mine")) { Header = new Dictionary<string, object?> { ["jku"] = "https://127.0.0.1:1/keys" } },
        ["algorithm that is no text"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["alg"] = 256 } },
        ["algorithm unknown"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["alg"] = "RS999" } },
        ["no algorithm"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["alg"] = null } },
        ["critical extension"] = f => f.Valid with { Header = new Dictionary<string, object?> { ["alg"] = "PS256", ["crit"] = new[] { "x" } } },
        ["wrong issuer"] = f => f.Valid with { FromIssuer = "https://other.example" },
        ["issuer with a slash more"] = f => f.Valid with { FromIssuer = TokenCase.Issuer + "/" },
        ["issuer in capitals"] = f => f.Valid with { FromIssuer = TokenCase.Issuer.ToUpperInvariant() },
        ["no issuer"] = f => f.Valid with { FromIssuer = null },
        ["public channel's issuer"] = f => f.Valid with { FromIssuer = "https://api.botframework.com" },
        ["another tenant, first form"] = f => f.Valid with { FromIssuer = "https://sts.windows.net/00000000-1111-4222-8333-444444444444/", Claims = Version("1.0", "appid", TokenCase.AppId) },
        ["another tenant, second form"] = f => f.Valid with { FromIssuer = "https://login.microsoftonline.com/00000000-1111-4222-8333-444444444444/v2.0", Claims = Version("2.0", "azp", TokenCase.AppId) },
        ["emulator of another app"] = f => f.Valid with { FromIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", Claims = Version("1.0", "appid", "00000000-1111-4222-8333-444444444444") },
        ["emulator without an app"] = f => f.Valid with { FromIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/" },
        ["emulator of an unknown version"] = f => f.Valid with { FromIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", Claims = Version("9.0", "appid", TokenCase.AppId) },
        ["another bot as a skill's parent"] = f => f.Valid with { FromIssuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", Claims = Version("1.0", "appid", "00000000-1111-4222-8333-444444444444") },
        ["wrong audience"] = f => f.Valid with { Audience = "00000000-1111-4222-8333-444444444444" },
        ["no audience"] = f => f.Valid with { Audience = null },
        ["empty audience"] = f => f.Valid with { Audience = "" },
        ["audience of the channel"] = f => f.Valid with { Audience = "https://api.botframework.com" },
        ["wrong service"] = f => f.Valid with { ServiceUrlClaim = "https://smba.trafficmanager.net/us/" },
        ["no service"] = f => f.Valid with { ServiceUrlClaim = null },
        ["empty service"] = f => f.Valid with { ServiceUrlClaim = "" },
        ["expired"] = f => f.Valid with { ValidFrom = TimeSpan.FromHours(-2), ExpiresIn = TimeSpan.FromMinutes(-6) },
        ["expired long ago"] = f => f.Valid with { ValidFrom = TimeSpan.FromDays(-400), ExpiresIn = TimeSpan.FromDays(-399) },
        ["never expires"] = f => f.Valid with { ExpiresIn = null },
        ["not yet valid"] = f => f.Valid with { ValidFrom = TimeSpan.FromMinutes(6) },
        ["valid in a year"] = f => f.Valid with { ValidFrom = TimeSpan.FromDays(365), ExpiresIn = TimeSpan.FromDays(366) },
        ["expires before it begins"] = f => f.Valid with { ValidFrom = TimeSpan.FromMinutes(30), ExpiresIn = TimeSpan.FromMinutes(-30) },
        ["expiry that is no number"] = f => f.Valid with { ExpiresIn = null, Claims = new Dictionary<string, object> { ["exp"] = "tomorrow" } },
        ["expiry beyond all numbers"] = f => f.Valid with { ExpiresIn = null, Claims = new Dictionary<string, object> { ["exp"] = 1e300 } },
        ["negative expiry"] = f => f.Valid with { ExpiresIn = null, Claims = new Dictionary<string, object> { ["exp"] = -1 } },
        ["key endorsed for another channel"] = f => new TokenCase(f.Keys.OtherChannel),
    };

    public static TheoryData<string> HeaderNames => [.. Headers.Keys];

    public static TheoryData<string> TokenNames => [.. Tokens.Keys];

    [Fact]
    public async Task The_channels_own_token_is_accepted()
    {
        using var response = await fixture.Host.PostTokenAsync(fixture.Valid.Write());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("activities", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HeaderNames))]
    public async Task A_wrong_header_is_refused(string name)
    {
        using var response = await fixture.Host.PostAsync(Headers[name](fixture));
        Assert.Contains(response.StatusCode, Refusals);
    }

    [Theory]
    [MemberData(nameof(TokenNames))]
    public async Task A_wrong_token_is_refused(string name)
    {
        using var response = await fixture.Host.PostTokenAsync(Tokens[name](fixture).Write());
        Assert.Contains(response.StatusCode, Refusals);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("nOnE")]
    public async Task A_token_that_nobody_signed_is_refused(string algorithm)
    {
        var parts = (fixture.Valid with { Header = new Dictionary<string, object?> { ["alg"] = algorithm } }).Write().Split('.');
        foreach (var signature in new[] { "", parts[2] })
        {
            using var response = await fixture.Host.PostTokenAsync($"{parts[0]}.{parts[1]}.{signature}");
            Assert.Contains(response.StatusCode, Refusals);
        }
    }

    [Fact]
    public async Task A_token_signed_with_the_public_key_as_a_secret_is_refused()
    {
        var content = string.Join('.', (fixture.Valid with { Header = new Dictionary<string, object?> { ["alg"] = "HS256" } }).Write().Split('.').Take(2));
        foreach (var secret in new[] { fixture.Keys.Good.Rsa.ExportRSAPublicKey(), Encoding.ASCII.GetBytes(fixture.Keys.Good.Rsa.ExportSubjectPublicKeyInfoPem()) })
        {
            var signature = Base64UrlEncoder.Encode(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(content)));
            using var response = await fixture.Host.PostTokenAsync($"{content}.{signature}");
            Assert.Contains(response.StatusCode, Refusals);
        }
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("http://smba.trafficmanager.net/uk/")]
    [InlineData("https://smba.trafficmanager.net.attacker.example/")]
    public async Task A_reply_goes_nowhere_else_even_where_the_token_says_so(string serviceUrl)
    {
        using var response = await fixture.Host.PostAsync($"Bearer {(fixture.Valid with { ServiceUrlClaim = serviceUrl }).Write()}", serviceUrl: serviceUrl);
        Assert.Contains(response.StatusCode, Refusals);
    }

    [Fact]
    public async Task A_good_token_does_not_open_another_channel()
    {
        using var response = await fixture.Host.PostAsync($"Bearer {fixture.Valid.Write()}", channel: "slack");
        Assert.Contains(response.StatusCode, Refusals);
    }

    [Theory]
    [InlineData("aaaaaaaa-2222-4333-8444-555555555555", HttpStatusCode.OK)]
    [InlineData("bbbbbbbb-2222-4333-8444-555555555555", HttpStatusCode.Forbidden)]
    [InlineData(null, HttpStatusCode.Forbidden)]
    public async Task Where_tenants_are_listed_a_good_token_alone_is_not_enough(string? tenant, HttpStatusCode expected)
    {
        await using var host = new RegisteredHost(fixture.Keys, ("Teams:AllowedTenants:0", "aaaaaaaa-2222-4333-8444-555555555555"));
        using var response = await host.PostAsync($"Bearer {fixture.Valid.Write()}", channelData: new { tenant = new { id = tenant } });
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public void There_are_forty_cases_or_more() => Assert.InRange(Headers.Count + Tokens.Count, 40, int.MaxValue);

    private static Dictionary<string, object> Version(string version, string claim, string app) => new() { ["ver"] = version, [claim] = app };

    private static TokenCase BringsItsKey()
    {
        var key = KeyServer.Key("mine");
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        return new TokenCase(key)
        {
            Header = new Dictionary<string, object?>
            {
                ["jwk"] = new { kty = "RSA", kid = "mine", n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent) },
            },
        };
    }
}
