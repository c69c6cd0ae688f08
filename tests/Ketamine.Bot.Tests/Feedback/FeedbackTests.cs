using Ketamine.Bot.Feedback;
using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Feedback;

public sealed class FeedbackTests : IDisposable
{
    private readonly BotHost _host = new(SecondBase.Settings);

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task An_event_is_kept_with_what_it_rates()
    {
        var talk = new Talk(_host, "directline");
        var receipt = Shown.Receipt(await talk.SayAsync(_host.Answered.Question));

        var thanks = await talk.RateAsync(new { rating = "down", receipt, reason = "ask jo@example.org" });

        Assert.Equal(_host.Texts[TextName.FeedbackThanks], thanks.Text);
        var row = Assert.Single(await _host.RowsAsync("feedback"));
        Assert.Equal(
            ("down", "ask […]", receipt, _host.Answered.Id, "answer", "directline", "2026-11-24"),
            (row["rating"], row["reason"], row["receipt"], row["entry"], row["outcome"], row["door"], row["day"]));
        Assert.Contains((string)row["knowledge_version"]!, _host.Knowledge.Version, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", 0)]
    [InlineData("down", 1)]
    public async Task A_cards_button_is_kept(string rating, int button)
    {
        var talk = new Talk(_host, "directline");
        var card = Shown.Card(await talk.SayAsync("xyzzy wug"));
        var buttons = card["actions"]!.Where(action => (string?)action["data"]?["action"] == FeedbackRequest.Name).ToList();

        var thanks = await talk.SendAsync(new Activity(ActivityTypes.Message) { Value = buttons[button]["data"]!.DeepClone() });

        Assert.Equal(_host.Texts[TextName.FeedbackThanks], Assert.Single(thanks).Text);
        var row = Assert.Single(await _host.RowsAsync("feedback"));
        Assert.Equal((rating, null, "fallback", null), (row["rating"], row["entry"], row["outcome"], row["reason"]));
    }

    [Fact]
    public async Task The_same_delivery_four_times_gives_one_row_and_one_reply()
    {
        var talk = new Talk(_host);
        var replies = 0;
        for (var i = 0; i < 4; i++)
        {
            replies += (await talk.SendAsync(Rating("delivery-1"))).Count;
        }

        Assert.Equal(1, replies);
        Assert.Single(await _host.RowsAsync("feedback"));
    }

    [Fact]
    public async Task The_same_delivery_to_two_replicas_gives_one_row()
    {
        using var replica = new BotHost(_host.Data, SecondBase.Settings);
        await new Talk(_host).SendAsync(Rating("delivery-1"));
        await new Talk(replica).SendAsync(Rating("delivery-1"));

        Assert.Single(await _host.RowsAsync("feedback"));
    }

    [Fact]
    public async Task Two_people_and_two_ratings_are_two_rows_each()
    {
        await new Talk(_host, person: "one").SendAsync(Rating("delivery-1"));
        await new Talk(_host, person: "two").SendAsync(Rating("delivery-1"));
        await new Talk(_host, person: "two").SendAsync(Rating("delivery-2"));

        Assert.Equal(3, (await _host.RowsAsync("feedback")).Count);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"rating\":\"up\"}")]
    [InlineData("{\"receipt\":\"a~b~c\"}")]
    [InlineData("{\"rating\":\"good\",\"receipt\":\"a~b~c\"}")]
    [InlineData("{\"rating\":\"up\",\"receipt\":\"no receipt\"}")]
    [InlineData("{\"rating\":[\"up\"],\"receipt\":{\"a\":1}}")]
    public async Task A_rating_that_cannot_be_read_is_said_to_be_so(string value)
    {
        var talk = new Talk(_host);
        var reply = Assert.Single(await talk.SendAsync(new Activity(ActivityTypes.Event) { Name = "feedback", Value = JObject.Parse(value) }));

        Assert.Equal(_host.Texts[TextName.FeedbackUnclear], reply.Text);
        Assert.Empty(await _host.RowsAsync("feedback"));
    }

    [Fact]
    public async Task A_very_long_receipt_or_reason_is_not_kept_whole()
    {
        var talk = new Talk(_host);
        Assert.Equal(_host.Texts[TextName.FeedbackUnclear], (await talk.RateAsync(new { rating = "up", receipt = $"{new string('x', 1000)}~b~c" })).Text);

        await talk.RateAsync(new { rating = "up", receipt = "a~b~c", reason = new string('x', 10_000) });
        Assert.Equal(500, ((string)Assert.Single(await _host.RowsAsync("feedback"))["reason"]!).Length);
    }

    [Fact]
    public async Task Another_event_is_left_alone() =>
        Assert.Empty(await new Talk(_host).SendAsync(new Activity(ActivityTypes.Event) { Name = "something-else" }));

    private static Activity Rating(string id) => new(ActivityTypes.Event)
    {
        Id = id,
        Name = "feedback",
        Value = JObject.FromObject(new { rating = "up", receipt = "an-entry~0123456789ab~0123456789ab~answer" }),
    };
}
