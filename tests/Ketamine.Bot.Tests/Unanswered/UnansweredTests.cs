using System.Net.Http.Json;

namespace Ketamine.Bot.Tests.Unanswered;

public class UnansweredTests
{
    private const string Question = "does xyzzy help Mary Smith of jo@example.org";

    [Fact]
    public async Task Nothing_is_kept_by_default()
    {
        using var host = new BotHost(SecondBase.Settings);
        await new Talk(host).SayAsync(Question);
        await AskApiAsync(host);

        Assert.Empty(await host.RowsAsync("unanswered"));
    }

    [Fact]
    public async Task Questions_without_an_answer_are_kept_redacted_where_the_operator_chose_so()
    {
        using var host = new BotHost(("Privacy:KeepUnanswered", "true"));
        await new Talk(host, "msteams").SayAsync(Question);
        await AskApiAsync(host);

        var rows = await host.RowsAsync("unanswered");
        Assert.Equal(["api", "msteams"], rows.Select(row => (string)row["door"]!).Order());
        Assert.All(rows, row => Assert.Equal("does xyzzy help […] […] of […]", row["question"]));
        Assert.Single(rows, row => row["person"] is null);
    }

    [Fact]
    public async Task What_was_answered_is_not_kept()
    {
        using var host = new BotHost([.. SecondBase.Settings, ("Privacy:KeepUnanswered", "true")]);
        var talk = new Talk(host);
        await talk.SayAsync(host.Answered.Question);
        await talk.SayAsync("hello");
        await talk.SayAsync("   ");

        Assert.Empty(await host.RowsAsync("unanswered"));
    }

    private static Task<HttpResponseMessage> AskApiAsync(BotHost host) => host.CreateClient().PostAsJsonAsync("/api/answers", new { question = Question });
}
