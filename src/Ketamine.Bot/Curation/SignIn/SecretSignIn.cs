using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Ketamine.Bot.Curation.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Curation.SignIn;

/// <summary>Signing in with the secret, and signing out.</summary>
internal static class SecretSignIn
{
    public const string Address = $"{CurationApi.Home}/sign-in";

    private const string SingleCurator = "curator";

    public static void MapSignIn(this RouteGroupBuilder curate)
    {
        curate.MapGet("/sign-in", (HttpContext context, CuratorPages pages, IOptions<CurationSettings> settings) =>
            settings.Value.Secret.Length > 0 ? pages.Show<SignInPage>(context, new()) : Results.Redirect(CurationApi.Home));
        curate.MapPost("/sign-in", SignInAsync);
        curate.MapGet("/signed-in", (HttpContext context, CuratorPages pages) =>
        {
            context.Response.Headers["Refresh"] = $"0; url={CurationApi.Home}";
            return pages.Show<SignedInPage>(context, new());
        });
        curate.MapGet("/refused", (HttpContext context, CuratorPages pages) => pages.Show<RefusedPage>(context, new(), StatusCodes.Status403Forbidden));
        curate.MapPost("/sign-out", SignOutAsync).RequireAuthorization(CuratorSignIn.Policy);
    }

    private static async Task<IResult> SignInAsync(HttpContext context, CuratorPages pages, SignInAttempts attempts, IOptions<CurationSettings> settings)
    {
        var secret = settings.Value.Secret;
        if (secret.Length == 0)
        {
            return Results.NotFound();
        }

        if (!attempts.TryCount(context))
        {
            return Again("It was tried too often. Wait a minute, then try again.", StatusCodes.Status429TooManyRequests);
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!IsSame(form["secret"].ToString(), secret))
        {
            return Again("That is not the secret.", StatusCodes.Status401Unauthorized);
        }

        var curator = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, SingleCurator)], CuratorSignIn.Policy));
        await context.SignInAsync(CuratorSignIn.Policy, curator);
        return Results.Redirect(CurationApi.Home);

        IResult Again(string problem, int status) => pages.Show<SignInPage>(context, new() { [nameof(SignInPage.Problem)] = problem }, status);
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, CuratorPages pages)
    {
        await context.SignOutAsync(CuratorSignIn.Policy);
        return pages.Show<SignedOutPage>(context, new());
    }

    // Hashes are of one length, so that the time tells nothing.
    private static bool IsSame(string given, string secret) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(given)), SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
