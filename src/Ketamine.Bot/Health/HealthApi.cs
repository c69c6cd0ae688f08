using Ketamine.Bot.Answers;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Messages;

namespace Ketamine.Bot.Health;

/// <summary><c>GET /health/live</c>: the process runs; <c>GET /health/ready</c>: it can answer, and what is degraded.</summary>
internal static class HealthApi
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", () => Results.Text("live"));
        routes.MapGet("/health/ready", Ready);
    }

    private static IResult Ready(LiveAnswerer live, ChannelDoor door, DirectLineCounts directLine)
    {
        var reasons = new List<string>();
        reasons.AddRange(live.Problems.Select(p => $"The changed knowledge is not used: {p}"));
        return Results.Json(new
        {
            status = reasons.Count == 0 ? "healthy" : "degraded",
            reasons,
            knowledge = new { version = live.Current.Knowledge.Version, entries = live.Current.Knowledge.Entries.Count, loadedAt = live.LoadedAt },
            channels = door.Description,
            directLine = new { conversations = directLine.OpenConversations, streams = directLine.OpenStreams },
        });
    }
}
