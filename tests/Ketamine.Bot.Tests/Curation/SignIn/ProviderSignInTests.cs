using System.Net;

namespace Ketamine.Bot.Tests.Curation.SignIn;

public sealed class ProviderSignInTests : IAsyncLifetime, IDisposable
{
    private Provider _provider = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _provider = await Provider.StartAsync();
        _host = new BotHost(
        [
            .. SecondBase.Settings,
            ("Curation:OpenIdConnect:Authority", _provider.Address),
            ("Curation:OpenIdConnect:ClientId", Provider.ClientId),
            ("Curation:OpenIdConnect:ClientSecret", Provider.ClientSecret),
        ]);

        // The provider's tokens are of this moment.
        _host.Time.AdjustTime(TimeProvider.System.GetUtcNow());
    }

    public async Task DisposeAsync() => await _provider.DisposeAsync();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Whoever_has_the_curators_role_is_signed_in()
    {
        _provider.Claims["roles"] = new[] { "reader", "curator" };
        using var curator = new Curator(_host);

        Assert.Equal("/curate/signed-in", await SignInAsync(curator));
        using var onward = await curator.GetAsync("/curate/signed-in");
        Assert.Equal("0; url=/curate", Assert.Single(onward.Headers.GetValues("Refresh")));
        Assert.Contains("Asked and not answered", await curator.ReadAsync("/curate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_it_not_is_refused()
    {
        _provider.Claims["roles"] = new[] { "reader", "curators" };
        using var curator = new Curator(_host);

        Assert.Equal("/curate/refused", await SignInAsync(curator));
        using var refused = await curator.GetAsync("/curate/refused");
        using var still = await curator.GetAsync("/curate");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Redirect), (refused.StatusCode, still.StatusCode));
    }

    [Fact]
    public async Task A_callback_that_nobody_asked_for_signs_nobody_in()
    {
        using var curator = new Curator(_host);
        using var answer = await curator.GetAsync("/curate/signed-in-by-provider?code=c&state=forged");

        Assert.Equal("/curate/refused", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task There_is_no_secret_to_try()
    {
        _provider.Claims["roles"] = "curator";
        using var curator = new Curator(_host);
        using var form = await curator.GetAsync("/curate/sign-in");
        Assert.Equal("/curate", form.Headers.Location?.OriginalString);

        await SignInAsync(curator);
        using var tried = await curator.PostAsync("/curate/sign-in", ("secret", ""));
        Assert.Equal(HttpStatusCode.BadRequest, tried.StatusCode);
    }

    // As a browser goes: to the provider and back.
    private static async Task<string?> SignInAsync(Curator curator)
    {
        using var asked = await curator.GetAsync("/curate");
        Assert.Contains("code_challenge_method=S256", asked.Headers.Location!.Query, StringComparison.Ordinal);
        using var elsewhere = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var back = await elsewhere.GetAsync(asked.Headers.Location);
        using var signedIn = await curator.GetAsync(back.Headers.Location!.PathAndQuery);
        return signedIn.Headers.Location?.OriginalString;
    }
}
