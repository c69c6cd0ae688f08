namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Refuses calls from pages that are not listed, WebSockets and preflights included.</summary>
internal sealed class OriginGate(RequestDelegate next, AllowedOrigins origins)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var origin = origins.Of(context.Request);
        if (origin is UnlistedOrigin)
        {
            await Refusal.OriginNotAllowed.ExecuteAsync(context);
            return;
        }

        // Tokens and transcripts are nobody else's to keep.
        context.Response.Headers.CacheControl = "no-store";
        context.Features.Set(origin);
        await next(context);
    }
}
