using System.Globalization;
using Ketamine.Answering;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Curation.Pages;

namespace Ketamine.Bot.Curation;

/// <summary>The test bench: what the bot would say, how that comes about, and what it would say with other bounds. Nothing of it is kept or counted.</summary>
internal static class BenchApi
{
    public static void MapBench(this RouteGroupBuilder curators)
    {
        curators.MapGet("/bench", (HttpContext context, CuratorPages pages, LiveAnswerer live) =>
            pages.Show<BenchPage>(context, new() { [nameof(BenchPage.Trial)] = BenchTrial.Empty(live.Bench.Thresholds) }));
        curators.MapPost("/bench", TryAsync);
    }

    private static async Task<IResult> TryAsync(HttpContext context, CuratorPages pages, LiveAnswerer live, TimeProvider time)
    {
        var (bench, answerer) = (live.Bench, live.Current);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var trial = new BenchTrial(
            form["asked"].ToString(), form["region"].ToString().Trim(), form["previous"].ToString().Trim(), form["answer"].ToString().Trim(), form["clarification"].ToString().Trim());
        if (trial.Thresholds() is not { } thresholds || thresholds.Problem() is not null || string.IsNullOrWhiteSpace(trial.Asked))
        {
            return pages.Show<BenchPage>(context, new() { [nameof(BenchPage.Trial)] = trial, [nameof(BenchPage.Problem)] = Problem(trial) });
        }

        var question = new Question(trial.Asked)
        {
            Region = trial.Region.Length > 0 ? trial.Region : null,
            Previous = trial.Previous.Length > 0 ? trial.Previous : null,
        };
        return pages.Show<BenchPage>(context, new()
        {
            [nameof(BenchPage.Trial)] = trial,
            [nameof(BenchPage.AsSet)] = bench.Explain(question, bench.Thresholds, time),
            [nameof(BenchPage.WhatIf)] = thresholds == bench.Thresholds ? null : bench.Explain(question, thresholds, time),
            [nameof(BenchPage.Reply)] = new ReplyMarkdown(answerer.Knowledge.Texts).Write(answerer.Answer(question)),
        });
    }

    private static string Problem(BenchTrial trial) =>
        string.IsNullOrWhiteSpace(trial.Asked) ? "Write a question."
        : trial.Thresholds() is { } thresholds ? thresholds.Problem()!
        : "Write the bounds as numbers from 0 to 1, such as 0.8.";
}

/// <summary>What a curator filled in at the test bench, as it was typed.</summary>
/// <param name="Previous">The entry that was shown last.</param>
/// <param name="Answer">From which confidence an entry shall be shown.</param>
/// <param name="Clarification">From which confidence entries shall be offered.</param>
public sealed record BenchTrial(string Asked, string Region, string Previous, string Answer, string Clarification)
{
    public static BenchTrial Empty(AnswerThresholds set) => new("", "", "", Number(set.Answer), Number(set.Clarification));

    /// <summary>The bounds; null where they are no numbers.</summary>
    public AnswerThresholds? Thresholds() =>
        double.TryParse(Answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var answer) && double.TryParse(Clarification, NumberStyles.Float, CultureInfo.InvariantCulture, out var clarification)
            ? new AnswerThresholds { Answer = answer, Clarification = clarification }
            : null;

    private static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);
}
