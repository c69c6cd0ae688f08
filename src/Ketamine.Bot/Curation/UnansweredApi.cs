using Ketamine.Answering.Curating;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Curation.Pages;
using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Curation;

/// <summary>What was asked and not answered, and what a curator makes of it.</summary>
internal static class UnansweredApi
{
    public static void MapUnanswered(this RouteGroupBuilder curators)
    {
        curators.MapGet("", ShowAsync);
        curators.MapPost("/change", ChangeAsync);
        curators.MapPost("/write", WriteAsync);
        curators.MapPost("/patch", PatchAsync);
        curators.MapPost("/dismiss", DismissAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, CuratorPages pages, UnansweredBoard board, LiveAnswerer live, IOptions<PrivacySettings> privacy, string? done)
    {
        var bench = live.Bench;
        return pages.Show<UnansweredPage>(context, new()
        {
            [nameof(UnansweredPage.Clusters)] = await board.ReadAsync(bench, context.RequestAborted),
            [nameof(UnansweredPage.AreKept)] = privacy.Value.KeepUnanswered,
            [nameof(UnansweredPage.Done)] = done,
        });
    }

    private static async Task<IResult> ChangeAsync(
        HttpContext context, CuratorPages pages, UnansweredBoard board, LiveAnswerer live, TimeProvider time, IOptions<CurationSettings> settings)
    {
        var bench = live.Bench;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var wish = CuratorsWish.Of(form, bench.Knowledge);
        if (wish.Phrasings.Count == 0 && wish.IsFirst)
        {
            var texts = (await board.ReadAsync(bench, context.RequestAborted)).SelectMany(cluster => cluster.Questions).Where(question => wish.Questions.Contains(question.Id));
            wish = (wish with { Phrasings = [.. texts.Select(question => question.Text).Distinct(StringComparer.Ordinal)] }).WithName();
        }

        return Preview(context, pages, wish, wish.Propose(bench.Knowledge, Today(time)), settings.Value.Apply, problem: null);
    }

    private static async Task<IResult> WriteAsync(
        HttpContext context, CuratorPages pages, UnansweredBoard board, LiveAnswerer live, TimeProvider time, IOptions<CurationSettings> settings)
    {
        if (!settings.Value.Apply)
        {
            return Results.NotFound();
        }

        var knowledge = live.Bench.Knowledge;
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var wish = CuratorsWish.Of(form, knowledge);
        var proposal = wish.Propose(knowledge, Today(time));
        if (proposal is not ProposedChange { Change: var change } || wish.Seen != CuratorsWish.MarkOf(change))
        {
            return Preview(context, pages, wish, proposal, mayWrite: true, "This is not the change that you saw. Look at it again before you write it.");
        }

        try
        {
            change.Write(knowledge.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Preview(context, pages, wish, proposal, mayWrite: true, e.Message);
        }

        await board.SettleAsync(wish.Questions, wish.Phrasings, context.RequestAborted);
        return Results.Redirect($"{CurationApi.Home}?done={(wish.IsDraft ? UnansweredPage.Drafted : UnansweredPage.Accepted)}");
    }

    private static async Task<IResult> PatchAsync(
        HttpContext context, CuratorPages pages, LiveAnswerer live, TimeProvider time, IOptions<CurationSettings> settings)
    {
        var knowledge = live.Bench.Knowledge;
        var wish = CuratorsWish.Of(await context.Request.ReadFormAsync(context.RequestAborted), knowledge);
        var proposal = wish.Propose(knowledge, Today(time));
        return proposal is ProposedChange { Change: var change }
            ? Results.File(System.Text.Encoding.UTF8.GetBytes(change.Patch(knowledge.Path)), "text/x-diff; charset=utf-8", $"{Path.GetFileNameWithoutExtension(change.File)}.patch")
            : Preview(context, pages, wish, proposal, settings.Value.Apply, problem: null);
    }

    private static async Task<IResult> DismissAsync(HttpContext context, UnansweredBoard board)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await board.DeleteAsync(CuratorsWish.IdsIn(form), context.RequestAborted);
        return Results.Redirect($"{CurationApi.Home}?done={UnansweredPage.Dismissed}");
    }

    private static IResult Preview(HttpContext context, CuratorPages pages, CuratorsWish wish, Proposal proposal, bool mayWrite, string? problem) =>
        pages.Show<ChangePage>(context, new()
        {
            [nameof(ChangePage.Wish)] = wish,
            [nameof(ChangePage.Proposal)] = proposal,
            [nameof(ChangePage.MayWrite)] = mayWrite,
            [nameof(ChangePage.Problem)] = problem,
        });

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
