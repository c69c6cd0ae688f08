using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Store;

namespace Ketamine.Bot.Health;

/// <summary><c>GET /health/live</c>: the process runs; <c>GET /health/ready</c>: it can answer, and what is degraded.</summary>
internal static class HealthApi
{
    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddSingleton<Conditions>();

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", ReadyAsync);
    }

    private static async Task<IResult> ReadyAsync(Conditions conditions, LiveAnswerer live, ChannelDoor door, StoreHealth store, DirectLineCounts directLine)
    {
        var reasons = await conditions.ReasonsAsync();
        return Results.Json(new
        {
            status = reasons.Count == 0 ? "healthy" : "degraded",
            reasons,
            knowledge = new { version = live.Current.Knowledge.Version, entries = live.Current.Knowledge.Entries.Count, loadedAt = live.LoadedAt },
            matching = new { mode = live.Comparison.Name(), calibratedOn = live.CalibratedOn },
            channels = door.Description,
            store = store.Description,
            directLine = new { conversations = directLine.OpenConversations, streams = directLine.OpenStreams },
        });
    }
}
