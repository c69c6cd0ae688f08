using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Telemetry;
using Ketamine.Bot.Unanswered;

namespace Ketamine.Bot.Answers;

/// <summary>The JSON door: <c>POST /api/answers</c>.</summary>
internal static class AnswersApi
{
    private const int MaxBodyBytes = 256 * 1024;

    public static void AddAnswers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<MeaningEncoder>();
        builder.Services.AddSingleton<LiveAnswerer>();
        builder.Services.AddSingleton<AnswerDesk>();
    }

    public static void MapAnswers(this IEndpointRouteBuilder routes)
    {
        // Built at start, so that a base that cannot be used stops the program and not the first message.
        routes.ServiceProvider.GetRequiredService<LiveAnswerer>();
        routes.MapPost("/api/answers", AnswerAsync)
            .WithMetadata(new RequestBodyLimit(MaxBodyBytes))
            .AddEndpointFilter<RateFilter>()
            .AddEndpointFilter<WorkloadFilter>();
    }

    private static async Task<IResult> AnswerAsync(HttpRequest request, LiveAnswerer live, AnswerDesk desk, UnansweredNotes unanswered, CancellationToken cancellation)
    {
        AnswersRequest? asked;
        try
        {
            asked = await JsonSerializer.DeserializeAsync<AnswersRequest>(request.Body, ReplyJson.Options, cancellation);
        }
        catch (JsonException)
        {
            asked = null;
        }

        if (asked?.Question is null)
        {
            return Results.Problem("Send JSON of the form {\"question\": \"...\"}; \"region\" and \"previous\" are optional texts.", statusCode: StatusCodes.Status400BadRequest);
        }

        var answerer = live.Current;
        var question = new Question(asked.Question) { Region = asked.Region, Previous = asked.Previous };
        var reply = desk.Answer(answerer, question, Door.Api);
        await unanswered.NoteAsync(reply, question, answerer.Knowledge, cancellation);
        return Results.Json(ReplyJson.Of(reply, answerer.Knowledge.Texts), ReplyJson.Options);
    }

    private sealed record AnswersRequest(string? Question, string? Region, string? Previous);
}
