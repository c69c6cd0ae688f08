namespace Ketamine.Peers;

/// <summary>Reads each request and returns the same bytes: what the framework takes, and no bot can beat.</summary>
internal static class PlainApi
{
    public static void Run(WebApplicationBuilder builder, string replyFile)
    {
        var reply = File.ReadAllBytes(replyFile);
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        app.MapPost("/api/answers", AnswerAsync);
        app.Run();

        async Task<IResult> AnswerAsync(HttpRequest request)
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.Bytes(reply, "application/json");
        }
    }
}
