using System.Net;
using Ketamine.Bot.Settings;

namespace Ketamine.Bot.Tests.DirectLine;

public class OriginTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    private const string Own = "http://localhost";

    private readonly HttpClient _http = host.CreateClient();

    [Theory]
    [InlineData(null)]
    [InlineData(Own)]
    [InlineData("http://localhost:80")]
    [InlineData(DirectLineHost.ListedOrigin)]
    public async Task The_bots_own_pages_and_listed_ones_may_chat(string? origin)
    {
        var chat = await Chat.StartAsync(_http, origin);
        await chat.SayAsync("hello");
        Assert.Contains("echo hello", await chat.TextsAsync());
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://clinic.example")]
    [InlineData("https://clinic.example:8443")]
    [InlineData("https://clinic.example.evil.example")]
    [InlineData("https://evil.clinic.example")]
    [InlineData("https://clinic.example@evil.example")]
    [InlineData("https://clinic.example/")]
    [InlineData("https://localhost")]
    [InlineData("http://localhost:8080")]
    [InlineData("null")]
    [InlineData("*")]
    [InlineData("file://")]
    public async Task Other_pages_may_not(string origin)
    {
        using var request = Chat.Request(HttpMethod.Post, "/tokens/generate", null, null);
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await _http.SendAsync(request);
        Assert.Equal((HttpStatusCode.Forbidden, "OriginNotAllowed"), (response.StatusCode, await Chat.ErrorAsync(response)));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Two_origins_at_once_are_none()
    {
        using var request = Chat.Request(HttpMethod.Post, "/tokens/generate", DirectLineHost.ListedOrigin, null);
        request.Headers.Add("Origin", Own);
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/tokens/generate", "POST", "content-type")]
    [InlineData("/conversations/x/activities", "GET", "authorization,x-ms-bot-agent")]
    [InlineData("/conversations/x/activities", "POST", "authorization,content-type,x-ms-bot-agent,x-requested-with")]
    public async Task A_listed_page_is_let_through_by_preflight(string path, string method, string headers)
    {
        using var response = await PreflightAsync(path, method, headers, DirectLineHost.ListedOrigin);
        Assert.Equal(DirectLineHost.ListedOrigin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        var allowed = response.Headers.GetValues("Access-Control-Allow-Headers").SelectMany(value => value.Split(',')).Select(value => value.Trim());
        Assert.Superset(headers.Split(',').ToHashSet(), allowed.ToHashSet(StringComparer.OrdinalIgnoreCase));
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Another_page_is_refused_at_preflight()
    {
        using var response = await PreflightAsync("/tokens/generate", "POST", "content-type", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task A_refusal_can_be_read_by_a_listed_page()
    {
        using var request = Chat.Request(HttpMethod.Post, "/conversations", DirectLineHost.ListedOrigin, "forged");
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(DirectLineHost.ListedOrigin, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData(DirectLineHost.ListedOrigin, Own)]
    [InlineData(DirectLineHost.ListedOrigin, null)]
    [InlineData(Own, DirectLineHost.ListedOrigin)]
    [InlineData(null, DirectLineHost.ListedOrigin)]
    public async Task A_token_works_on_pages_of_its_own_origin_alone(string? origin, string? other)
    {
        var chat = await Chat.StartAsync(_http, origin);
        using var response = await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities", chat.Token, other);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenNotAccepted"), (response.StatusCode, await Chat.ErrorAsync(response)));
    }

    [Theory]
    [InlineData("https://clinic.example", "https://clinic.example")]
    [InlineData("HTTPS://Clinic.Example:443", "https://clinic.example")]
    [InlineData("http://clinic.example:8080", "http://clinic.example:8080")]
    [InlineData("https://bücher.example", "https://xn--bcher-kva.example")]
    [InlineData("http://[::1]:3978", "http://[::1]:3978")]
    [InlineData("https://clinic.example/", null)]
    [InlineData("https://clinic.example/path", null)]
    [InlineData("https://clinic.example?query", null)]
    [InlineData("https://user@clinic.example", null)]
    [InlineData("https://*.clinic.example", null)]
    [InlineData("*", null)]
    [InlineData("clinic.example", null)]
    [InlineData("ftp://clinic.example", null)]
    [InlineData("", null)]
    public void An_origin_is_compared_in_one_form(string text, string? origin) => Assert.Equal(origin, WebOrigin.Normalise(text));

    private async Task<HttpResponseMessage> PreflightAsync(string path, string method, string headers, string origin)
    {
        using var request = Chat.Request(HttpMethod.Options, path, origin, null);
        request.Headers.Add("Access-Control-Request-Method", method);
        request.Headers.Add("Access-Control-Request-Headers", headers);
        return await _http.SendAsync(request);
    }
}
