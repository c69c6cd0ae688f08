using Ketamine.Bot.Curation.Pages;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.Retention;

namespace Ketamine.Bot.Curation;

/// <summary>What people think of each entry.</summary>
internal static class FeedbackApi
{
    public static void MapFeedback(this RouteGroupBuilder curators) => curators.MapGet("/feedback", async (
        HttpContext context, CuratorPages pages, FeedbackTable table, RetentionDays days, TimeProvider time) =>
        pages.Show<FeedbackPage>(context, new()
        {
            [nameof(FeedbackPage.Counts)] = await table.CountByEntryAsync(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(-days.Feedback), context.RequestAborted),
            [nameof(FeedbackPage.Days)] = days.Feedback,
        }));
}
