using System.Net;
using System.Net.Http.Headers;
using Ketamine.Bot.Curation.SignIn;

namespace Ketamine.Bot.Tests.Curation.SignIn;

public sealed class SecretSignInTests : IDisposable
{
    private static readonly string[] Pages = ["/curate", "/curate/feedback", "/curate/bench", "/curate/figures", "/curate/risk-coverage.svg"];

    private readonly BotHost _host = new([.. SecondBase.Settings, ("Curation:Secret", Curator.Secret)]);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Without_a_way_to_sign_in_there_is_no_page_and_no_key()
    {
        using var host = new BotHost(SecondBase.Settings);
        using var curator = new Curator(host);

        foreach (var page in Pages.Append("/curate/sign-in"))
        {
            using var answer = await curator.GetAsync(page);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Empty(await host.RowsAsync("protection_key"));
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_sees_nothing_and_changes_nothing()
    {
        using var curator = new Curator(_host);
        foreach (var page in Pages)
        {
            using var answer = await curator.GetAsync(page);
            Assert.Equal((HttpStatusCode.Redirect, "/curate/sign-in"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        }

        var token = await curator.TokenAsync("/curate/sign-in");
        foreach (var form in new[] { "change", "write", "patch", "dismiss", "bench", "sign-out" })
        {
            using var answer = await curator.SendAsync($"/curate/{form}", token);
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        }
    }

    [Fact]
    public async Task The_session_is_a_strict_cookie_that_no_script_reads()
    {
        using var curator = new Curator(_host);
        using var answer = await curator.SignInAsync(Curator.Secret);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), line => line.StartsWith("curating=", StringComparison.Ordinal));
        Assert.Contains("path=/curate; samesite=strict; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Asked and not answered", await curator.ReadAsync("/curate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_secret_is_refused_and_cannot_be_guessed()
    {
        using var curator = new Curator(_host);
        for (var i = 0; i < SignInAttempts.FromOneAddress; i++)
        {
            using var wrong = await curator.SignInAsync(Curator.Secret[..^1]);
            Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        }

        using var tooOften = await curator.SignInAsync(Curator.Secret);
        Assert.Equal(HttpStatusCode.TooManyRequests, tooOften.StatusCode);
        Assert.False(tooOften.Headers.TryGetValues("Set-Cookie", out var cookies) && cookies.Any(line => line.StartsWith("curating=", StringComparison.Ordinal)));

        _host.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await curator.SignInAsync(Curator.Secret);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        using var curator = await Curator.SignedInAsync(_host);
        foreach (var form in new[] { "sign-in", "change", "write", "patch", "dismiss", "bench", "sign-out" })
        {
            using var without = await curator.SendAsync($"/curate/{form}", token: null);
            using var wrong = await curator.SendAsync($"/curate/{form}", "x" + await curator.TokenAsync("/curate"));
            Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (without.StatusCode, wrong.StatusCode));
        }
    }

    [Fact]
    public async Task Signing_out_and_eight_hours_end_the_session()
    {
        using var curator = await Curator.SignedInAsync(_host);
        using (await curator.PostAsync("/curate/sign-out"))
        {
            using var answer = await curator.GetAsync("/curate");
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        using var other = await Curator.SignedInAsync(_host);
        _host.Skip(TimeSpan.FromHours(9));
        using var late = await other.GetAsync("/curate");
        Assert.Equal(HttpStatusCode.Redirect, late.StatusCode);
    }

    [Fact]
    public async Task Another_replica_and_a_restart_know_the_session()
    {
        using var curator = new Curator(_host);
        using var signedIn = await curator.SignInAsync(Curator.Secret);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").First(line => line.StartsWith("curating=", StringComparison.Ordinal)).Split(';')[0];

        using var restarted = new BotHost(_host.Data, [.. SecondBase.Settings, ("Curation:Secret", Curator.Secret)]);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/curate", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Cookie", cookie);
        using var answer = await restarted.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(await _host.RowsAsync("protection_key"));
    }

    [Fact]
    public async Task Pages_load_nothing_from_elsewhere_and_send_forms_nowhere_else()
    {
        using var curator = await Curator.SignedInAsync(_host);
        using var answer = await curator.GetAsync("/curate");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains("form-action 'self'; frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Equal(new CacheControlHeaderValue { NoStore = true }.ToString(), answer.Headers.CacheControl?.ToString());
    }
}
