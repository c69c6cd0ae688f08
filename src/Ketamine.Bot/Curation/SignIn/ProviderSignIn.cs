using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Ketamine.Bot.Curation.SignIn;

/// <summary>Signs curators in by the organisation's OpenID Connect provider, and only those whose claim says that they are curators.</summary>
internal sealed class ProviderSignIn(IOptions<CurationSettings> settings) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "Provider";

    /// <summary>Where the provider sends people back to.</summary>
    public const string Callback = $"{CurationApi.Home}/signed-in-by-provider";

    /// <summary>A page of our own after it: a strict session is not sent along on the way from another site.</summary>
    public const string Done = $"{CurationApi.Home}/signed-in";

    public const string Refused = $"{CurationApi.Home}/refused";

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (name != Scheme)
        {
            return;
        }

        var provider = settings.Value.OpenIdConnect;
        options.Authority = provider.Authority;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.RequireHttpsMetadata = !new Uri(provider.Authority).IsLoopback;
        options.CallbackPath = Callback;
        options.SignInScheme = CuratorSignIn.Policy;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.DisableTelemetry = true;
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events = new OpenIdConnectEvents { OnTokenValidated = AdmitAsync, OnRemoteFailure = RefuseAsync };
    }

    public void Configure(OpenIdConnectOptions options) => Configure(Options.DefaultName, options);

    private Task AdmitAsync(TokenValidatedContext context)
    {
        var provider = settings.Value.OpenIdConnect;
        var person = context.Principal;
        if (person is null || !person.HasClaim(provider.Claim, provider.Value))
        {
            context.Fail("The account is not a curator's.");
            return Task.CompletedTask;
        }

        // The session holds no more of the person than forms are bound to.
        var id = person.FindFirstValue("sub") ?? "";
        context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id)], Scheme));
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(Microsoft.AspNetCore.Authentication.RemoteFailureContext context)
    {
        context.Response.Redirect(Refused);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
