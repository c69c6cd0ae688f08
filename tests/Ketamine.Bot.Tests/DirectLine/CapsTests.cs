using System.Net;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.DirectLine;

public class CapsTests
{
    [Theory]
    [InlineData("TokensPerMinutePerAddress")]
    [InlineData("TokensPerMinute")]
    public async Task Tokens_are_capped_for_a_minute(string cap)
    {
        await using var host = new DirectLineHost(($"DirectLine:{cap}", "3"));
        var http = host.CreateClient();
        Task<HttpResponseMessage> Ask() => http.PostAsync($"{Chat.Root}/tokens/generate", null);
        for (var i = 0; i < 3; i++)
        {
            using var granted = await Ask();
            Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        }

        using var refused = await Ask();
        Assert.Equal((HttpStatusCode.TooManyRequests, "TooManyCalls"), (refused.StatusCode, await Chat.ErrorAsync(refused)));
        Assert.NotNull(refused.Headers.RetryAfter);

        host.Time.Advance(TimeSpan.FromMinutes(1));
        using var later = await Ask();
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
    }

    [Theory]
    [InlineData("ActivitiesPerMinutePerConversation")]
    [InlineData("ActivitiesPerMinutePerAddress")]
    [InlineData("ActivitiesPerMinute")]
    public async Task Activities_are_capped_for_a_minute(string cap)
    {
        await using var host = new DirectLineHost(($"DirectLine:{cap}", "3"));
        var chat = await Chat.StartAsync(host.CreateClient());
        for (var i = 0; i < 3; i++)
        {
            await chat.SayAsync("hello");
        }

        using var refused = await chat.PostAsync(new { type = "message", text = "xyzzy wug" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.DoesNotContain("xyzzy wug", await chat.TextsAsync());

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await chat.SayAsync("again");
    }

    [Fact]
    public async Task One_conversation_that_talks_too_much_does_not_silence_another()
    {
        await using var host = new DirectLineHost(("DirectLine:ActivitiesPerMinutePerConversation", "1"));
        var http = host.CreateClient();
        var (loud, other) = (await Chat.StartAsync(http), await Chat.StartAsync(http));
        await loud.SayAsync("one");
        using var refused = await loud.PostAsync(new { type = "message", text = "two" });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        await other.SayAsync("one");
    }

    [Theory]
    [InlineData("ActivitiesPerMinutePerConversation")]
    [InlineData("ActivitiesPerMinutePerAddress")]
    [InlineData("ActivitiesPerMinute")]
    public async Task Whoever_is_in_danger_is_heard_past_the_caps_until_ten_times_as_much_was_said(string cap)
    {
        await using var host = new DirectLineHost(($"DirectLine:{cap}", "1")) { KeepsRealBot = true };
        var chat = await Chat.StartAsync(host.CreateClient());
        var danger = host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Crisis).Matches[0];
        await chat.SayAsync("hello");
        using var ordinary = await chat.PostAsync(new { type = "message", text = "hello again" });
        Assert.Equal(HttpStatusCode.TooManyRequests, ordinary.StatusCode);

        for (var i = 2; i < 10; i++)
        {
            await chat.SayAsync(danger);
            var reply = (await chat.ReadAsync()).Activities[^1]!;
            Assert.Equal("bot", reply["from"]!["role"]!.GetValue<string>());
            Assert.Contains("tel:", reply["attachments"]!.ToJsonString(), StringComparison.Ordinal);
        }

        using var flood = await chat.PostAsync(new { type = "message", text = danger });
        Assert.Equal(HttpStatusCode.TooManyRequests, flood.StatusCode);
    }

    [Fact]
    public async Task Danger_that_only_the_model_sees_is_heard_past_the_caps_until_twice_as_much_was_said()
    {
        await using var host = new DirectLineHost(("DirectLine:ActivitiesPerMinutePerConversation", "2")) { KeepsRealBot = true };
        var chat = await Chat.StartAsync(host.CreateClient());
        var answerer = host.Services.GetRequiredService<LiveAnswerer>().Current;
        var messages = File.ReadLines(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data", "safety-held.tsv")).Select(line => line.Split('\t'));
        var danger = messages.Where(message => message[1] == "crisis").Select(message => message[0]).First(text => !answerer.IsUrgent(text) && answerer.IsDanger(text));
        await chat.SayAsync("hello");
        await chat.SayAsync("hello");

        await chat.SayAsync(danger);
        await chat.SayAsync(danger);

        using var refused = await chat.PostAsync(new { type = "message", text = danger });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Words_of_danger_outside_a_message_pass_no_cap()
    {
        await using var host = new DirectLineHost(("DirectLine:ActivitiesPerMinutePerConversation", "1")) { KeepsRealBot = true };
        var chat = await Chat.StartAsync(host.CreateClient());
        var danger = host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Crisis).Matches[0];
        await chat.SayAsync("hello");
        using var refused = await chat.PostAsync(new { type = "event", name = danger, text = danger });
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Theory]
    [InlineData("ConversationsPerAddress", HttpStatusCode.TooManyRequests)]
    [InlineData("Conversations", HttpStatusCode.ServiceUnavailable)]
    public async Task Open_conversations_are_capped_until_one_ends(string cap, HttpStatusCode status)
    {
        await using var host = new DirectLineHost(($"DirectLine:{cap}", "2"));
        var http = host.CreateClient();
        var open = await Chat.StartAsync(http);
        await Chat.StartAsync(http);
        var third = await Chat.WithTokenAsync(http);
        using var refused = await third.SendAsync(HttpMethod.Post, "/conversations");
        Assert.Equal(status, refused.StatusCode);

        host.Time.Advance(TimeSpan.FromMinutes(29));
        using var touched = await open.GetActivitiesAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await Chat.StartAsync(http);
        var fourth = await Chat.WithTokenAsync(http);
        using var again = await fourth.SendAsync(HttpMethod.Post, "/conversations");
        Assert.Equal(status, again.StatusCode);
    }

    [Fact]
    public async Task A_body_over_256_KB_is_refused_and_one_below_is_not()
    {
        await using var host = new DirectLineHost();
        var chat = await Chat.StartAsync(host.CreateClient());
        using var large = await chat.PostAsync(new { type = "message", text = new string('x', 256 * 1024) });
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BodyTooLarge"), (large.StatusCode, await Chat.ErrorAsync(large)));
        await chat.SayAsync(new string('x', 255 * 1024));
    }

    [Theory]
    [InlineData(126, HttpStatusCode.OK)]
    [InlineData(200, HttpStatusCode.BadRequest)]
    [InlineData(100_000, HttpStatusCode.BadRequest)]
    public async Task Nesting_is_limited(int depth, HttpStatusCode status)
    {
        await using var host = new DirectLineHost();
        var chat = await Chat.StartAsync(host.CreateClient());
        using var body = new StringContent($$"""{"type":"event","name":"deep","value":{{new string('[', depth)}}{{new string(']', depth)}}}""");
        using var response = await chat.PostAsync(body);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task ChannelData_is_limited()
    {
        await using var host = new DirectLineHost();
        var chat = await Chat.StartAsync(host.CreateClient());
        using var response = await chat.PostAsync(new { type = "message", text = "hello", channelData = new { much = new string('x', 17 * 1024) } });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("channelData", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
