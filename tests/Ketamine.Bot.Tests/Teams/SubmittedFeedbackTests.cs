using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Teams;

public sealed class SubmittedFeedbackTests : IDisposable
{
    private readonly BotHost _host = new(SecondBase.Settings);

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("like", "up")]
    [InlineData("dislike", "down")]
    public async Task A_rating_by_the_buttons_of_Teams_is_kept_and_answered_with_an_empty_body(string reaction, string rating)
    {
        var talk = new Talk(_host, "msteams", kind: "personal");
        var reply = await talk.SayAsync(_host.Answered.Question);

        var response = await RateAsync(talk, TeamsMessage.Rated(reply.Id, reaction, "{\"feedbackText\":\"ask jo@example.org\"}"));

        Assert.Equal((200, null), (response.Status, response.Body));
        var row = Assert.Single(await _host.RowsAsync("feedback"));
        Assert.Equal(
            (rating, "ask […]", Shown.Receipt(reply), _host.Answered.Id, "answer", "msteams"),
            (row["rating"], row["reason"], row["receipt"], row["entry"], row["outcome"], row["door"]));
    }

    [Fact]
    public async Task I_do_not_know_can_be_rated_too()
    {
        var talk = new Talk(_host, "msteams", kind: "personal");
        var reply = await talk.SayAsync("xyzzy wug");
        Assert.Equal("default", (string?)((JObject)reply.ChannelData)["feedbackLoop"]!["type"]);

        await RateAsync(talk, TeamsMessage.Rated(reply.Id));

        Assert.Equal("fallback", Assert.Single(await _host.RowsAsync("feedback"))["outcome"]);
    }

    [Fact]
    public async Task Whoever_reads_along_may_rate()
    {
        const string thread = "19:channel@thread.tacv2;messageid=1";
        var reply = Assert.Single(await new Talk(_host, "msteams", "one", thread, "channel").SendAsync(TeamsMessage.Mentioning(_host.Answered.Question)));

        await RateAsync(new Talk(_host, "msteams", "two", thread, "channel"), TeamsMessage.Rated(reply.Id));

        Assert.Single(await _host.RowsAsync("feedback"));
    }

    [Theory]
    [InlineData("like", null)]
    [InlineData("like", "unknown")]
    [InlineData("love", "known")]
    public async Task What_cannot_be_tied_to_a_reply_or_read_is_not_kept(string reaction, string? message)
    {
        var talk = new Talk(_host, "msteams", kind: "personal");
        var reply = await talk.SayAsync(_host.Answered.Question);

        var response = await RateAsync(talk, TeamsMessage.Rated(message == "known" ? reply.Id : message, reaction, "no json"));

        Assert.Equal((200, null), (response.Status, response.Body));
        Assert.Empty(await _host.RowsAsync("feedback"));
    }

    [Fact]
    public async Task Another_invoke_is_not_taken_for_a_rating() =>
        Assert.Equal(501, (await RateAsync(new Talk(_host, "msteams"), new Activity(ActivityTypes.Invoke) { Name = "something/else", Value = new JObject() })).Status);

    private static async Task<InvokeResponse> RateAsync(Talk talk, Activity rating)
    {
        var reply = Assert.Single(await talk.SendAsync(rating));
        return Assert.IsType<InvokeResponse>(reply.Value);
    }
}
