using System.Text.RegularExpressions;

namespace Ketamine.Bot.Tests.Pages;

public sealed partial class PagePolicyTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/answers/medical-uses")]
    [InlineData("/privacy")]
    [InlineData("/no-such/../answers/x")]
    public async Task A_page_runs_only_what_carries_its_nonce_and_loads_nothing_from_elsewhere(string address)
    {
        using var response = await _client.GetAsync(address);
        var policy = Policy(response);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.True(nonce.Length >= 22, nonce);
        Assert.All(ScriptTag().Matches(page), tag => Assert.Contains($"nonce=\"{System.Net.WebUtility.HtmlEncode(nonce).Replace("+", "&#x2B;", StringComparison.Ordinal)}\"", tag.Value, StringComparison.Ordinal));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task Each_response_has_a_nonce_of_its_own()
    {
        using var first = await _client.GetAsync("/");
        using var second = await _client.GetAsync("/");

        Assert.NotEqual(Nonce().Match(Policy(first)).Value, Nonce().Match(Policy(second)).Value);
    }

    [Theory]
    [InlineData("/chat", "frame-ancestors 'self' " + PagesHost.ListedOrigin)]
    [InlineData("/", "frame-ancestors 'none'")]
    [InlineData("/answers/medical-uses", "frame-ancestors 'none'")]
    public async Task Only_the_panel_may_be_carried_and_only_by_listed_pages(string address, string expected)
    {
        using var response = await _client.GetAsync(address);

        Assert.EndsWith(expected, Policy(response), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget.js")]
    [InlineData("/health/live")]
    [InlineData("/nowhere")]
    public async Task Every_response_keeps_browsers_from_guessing_and_telling(string address)
    {
        using var response = await _client.GetAsync(address);

        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("microphone=()", response.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style)(?! id=\"start\")[^>]*>")]
    private static partial Regex ScriptTag();

    private static string Policy(HttpResponseMessage response) => response.Headers.GetValues("Content-Security-Policy").Single();
}
