using Ketamine.Bot.Answers;
using Ketamine.Bot.Curation.Pages;
using Ketamine.Bot.Store;
using Ketamine.Storage.Counts;

namespace Ketamine.Bot.Curation;

/// <summary>Replies by day, entries that are due for review, and what is known of this version's risk.</summary>
internal static class FiguresApi
{
    private const int Days = 30;

    public static void MapFigures(this RouteGroupBuilder curators)
    {
        curators.MapGet("/figures", ShowAsync);
        curators.MapGet("/" + RiskCurve.File, Curve);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, CuratorPages pages, LiveAnswerer live, ReplyTally tally, ReplyCountTable table, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await tally.KeepAsync(context.RequestAborted);
        var counts = await table.ListAsync(today.AddDays(1 - Days), context.RequestAborted);
        return pages.Show<FiguresPage>(context, new()
        {
            [nameof(FiguresPage.Replies)] = DayOfReplies.Of(counts, today, Days),
            [nameof(FiguresPage.Today)] = today,
            [nameof(FiguresPage.Risk)] = RiskCurve.Of(live.Bench.Knowledge),
            [nameof(FiguresPage.CalibratedOn)] = live.CalibratedOn,
            [nameof(FiguresPage.Thresholds)] = live.Bench.Thresholds,
        });
    }

    private static IResult Curve(HttpContext context, LiveAnswerer live)
    {
        var file = Path.Combine(live.Bench.Knowledge.Path, RiskCurve.File);
        if (!File.Exists(file))
        {
            return Results.NotFound();
        }

        // A picture and nothing else, even where it is opened by itself.
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(File.ReadAllBytes(file), "image/svg+xml; charset=utf-8");
    }
}
