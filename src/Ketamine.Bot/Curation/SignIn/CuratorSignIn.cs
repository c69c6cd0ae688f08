using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Ketamine.Bot.Curation.SignIn;

/// <summary>Who may curate: whoever has the session that the secret or the provider gave.</summary>
internal static class CuratorSignIn
{
    /// <summary>The name of the policy and of the session's scheme.</summary>
    public const string Policy = "Curator";

    private static readonly TimeSpan Session = TimeSpan.FromHours(8);

    public static void AddCuratorSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        var isByProvider = !string.IsNullOrEmpty(configuration[$"{OpenIdSettings.Section}:{nameof(OpenIdSettings.Authority)}"]);
        var authentication = services.AddAuthentication().AddCookie(Policy, cookie => SetUp(cookie, isByProvider));
        if (isByProvider)
        {
            services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<OpenIdConnectOptions>, ProviderSignIn>();
            authentication.AddOpenIdConnect(ProviderSignIn.Scheme, _ => { });
        }

        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.AddAuthenticationSchemes(Policy).RequireAuthenticatedUser());
        services.AddSingleton<SignInAttempts>();
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = "curating-form";
            forms.Cookie.Path = CurationApi.Home;
            forms.Cookie.SameSite = SameSiteMode.Strict;
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    private static void SetUp(CookieAuthenticationOptions session, bool isByProvider)
    {
        session.Cookie.Name = "curating";
        session.Cookie.Path = CurationApi.Home;
        session.Cookie.HttpOnly = true;
        session.Cookie.SameSite = SameSiteMode.Strict;
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        session.ExpireTimeSpan = Session;
        session.Events.OnRedirectToLogin = context => AskAsync(context.HttpContext, isByProvider);
    }

    // A form that comes too late is not sent on: what was typed would be lost without a word.
    private static Task AskAsync(HttpContext context, bool isByProvider)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return context.Response.WriteAsync("You are no longer signed in. Sign in again in another tab, then go back and repeat this.");
        }

        if (isByProvider)
        {
            return context.ChallengeAsync(ProviderSignIn.Scheme, new AuthenticationProperties { RedirectUri = ProviderSignIn.Done });
        }

        context.Response.Redirect(SecretSignIn.Address);
        return Task.CompletedTask;
    }
}
