using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Ketamine.Bot.Tests.Pages;

public sealed partial class AssetFilesTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    [InlineData("")]
    public async Task A_script_comes_in_the_form_that_the_browser_takes_and_is_kept_for_ever(string encoding)
    {
        var address = await AddressOfAsync("chat.js");

        using var response = await GetAsync(address, encoding);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(encoding, string.Join(',', response.Content.Headers.ContentEncoding));
        Assert.Equal("public, max-age=31536000, immutable", response.Headers.GetValues("Cache-Control").Single());
        Assert.Equal("Accept-Encoding", string.Join(',', response.Headers.Vary));
        Assert.Equal("text/javascript", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(await UnpackedAsync(await GetAsync(address, "")), await UnpackedAsync(response));
    }

    [Fact]
    public async Task An_encoding_that_is_refused_is_not_sent()
    {
        using var response = await GetAsync(await AddressOfAsync("chat.js"), "br;q=0, gzip");

        Assert.Equal("gzip", response.Content.Headers.ContentEncoding.Single());
    }

    [Fact]
    public async Task An_address_of_another_build_is_answered_but_not_kept()
    {
        using var response = await GetAsync("/assets/0123456789abcdef/chat.js", "br");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl!.NoCache);
    }

    [Theory]
    [InlineData("/assets/x/package.json")]
    [InlineData("/assets/x/..%2f..%2fappsettings.json")]
    [InlineData("/assets/x/chat.js.br")]
    [InlineData("/wwwroot/chat.js")]
    public async Task Nothing_else_is_served(string address)
    {
        using var response = await GetAsync(address, "");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task What_the_browser_has_is_not_sent_again()
    {
        using var first = await GetAsync("/widget.js", "br");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/widget.js");
        request.Headers.AcceptEncoding.ParseAdd("br");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await _client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task The_launcher_may_be_loaded_by_other_sites_and_is_asked_for_again_soon()
    {
        using var response = await GetAsync("/widget.js", "");

        Assert.Equal("cross-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.True(response.Headers.CacheControl!.MaxAge <= TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task No_script_holds_a_secret_or_an_address_of_another_host()
    {
        foreach (var name in new[] { await AddressOfAsync("chat.js"), "/widget.js" })
        {
            var script = await _client.GetStringAsync(name);

            Assert.Empty(OtherHost().Matches(script).Select(match => match.Value).Except(["http://www.w3.org", "https://reactjs.org"]));
            Assert.DoesNotMatch(LikeAKey(), script);
        }
    }

    [GeneratedRegex("""https?://[a-z0-9.-]+""")]
    private static partial Regex OtherHost();

    [GeneratedRegex("""eyJ[A-Za-z0-9]{10}|(?=[A-Za-z+/]*[0-9])[A-Za-z0-9+/]{40}""")]
    private static partial Regex LikeAKey();

    [GeneratedRegex("""/assets/[0-9a-f]{16}/[a-z0-9.]+""")]
    private static partial Regex AssetAddress();

    private async Task<string> AddressOfAsync(string name) =>
        AssetAddress().Matches(await _client.GetStringAsync("/")).Select(match => match.Value).Single(address => address.EndsWith($"/{name}", StringComparison.Ordinal));

    private async Task<HttpResponseMessage> GetAsync(string address, string encoding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var accepted in encoding.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            request.Headers.AcceptEncoding.Add(StringWithQualityHeaderValue.Parse(accepted));
        }

        return await _client.SendAsync(request);
    }

    private static async Task<string> UnpackedAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using var plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }
}
