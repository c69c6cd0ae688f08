using Ketamine.Bot.Curation.Pages;
using Ketamine.Bot.Curation.SignIn;
using Ketamine.Bot.Settings;
using Ketamine.Storage.Databases;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Curation;

/// <summary>The curators' page at <c>/curate</c>; without a way to sign in there is none.</summary>
internal static class CurationApi
{
    public const string Home = "/curate";

    private const int MaxBodyBytes = 256 * 1024;

    public static void AddCuration(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<CurationSettings>(CurationSettings.Section);
        services.AddSingleton<IValidateOptions<CurationSettings>, CurationSettingsCheck>();
        services.AddChecked<OpenIdSettings>(OpenIdSettings.Section);
        if (!CurationSettings.IsOnIn(builder.Configuration))
        {
            return;
        }

        services.AddCuratorSignIn(builder.Configuration);
        services.AddSingleton<CuratorPages>();
        services.AddSingleton<UnansweredBoard>();
    }

    /// <summary>To be called where the caller's real scheme and address are known, and before anything is mapped.</summary>
    public static void UseCuration(this WebApplication app)
    {
        if (!IsOn(app))
        {
            return;
        }

        app.UseWhen(context => context.Request.Path.StartsWithSegments(Home, StringComparison.OrdinalIgnoreCase), branch => branch.Use(WithoutStoreAsync));
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapCuration(this WebApplication app)
    {
        if (!IsOn(app))
        {
            return;
        }

        var all = app.MapGroup(Home).WithMetadata(new RequestBodyLimit(MaxBodyBytes)).AddEndpointFilter<FormGuard>();
        all.MapSignIn();
        var curators = all.MapGroup("").RequireAuthorization(CuratorSignIn.Policy);
        curators.MapUnanswered();
        curators.MapFeedback();
        curators.MapBench();
        curators.MapFigures();
    }

    private static bool IsOn(WebApplication app) => app.Services.GetRequiredService<IOptions<CurationSettings>>().Value.IsOn;

    // Sessions, too, need the store: whoever comes meanwhile is told so.
    private static async Task WithoutStoreAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && IsOfStore(e))
        {
            context.Response.Clear();
            await Results.Text("The store cannot be used now. Try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable).ExecuteAsync(context);
        }
    }

    private static bool IsOfStore(Exception? e) => e is StoreUnavailableException || (e is not null && IsOfStore(e.InnerException));
}
