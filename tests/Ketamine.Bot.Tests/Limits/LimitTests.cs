using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ketamine.Bot.Limits;
using Ketamine.Bot.Tests.DirectLine;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Limits;

public sealed class LimitTests
{
    private static readonly Uri Answers = new("/api/answers", UriKind.Relative);
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    [Theory]
    [InlineData("CallsPerMinutePerAddress")]
    [InlineData("CallsPerMinute")]
    public async Task Past_a_limit_the_door_says_when_to_come_back_and_hears_those_in_danger_up_to_ten_times(string limit)
    {
        await using var host = new BotHost(($"Limits:{limit}", "2"));
        var http = host.CreateClient();
        await AskAsync(http, "hello", HttpStatusCode.OK);
        await AskAsync(http, "hello", HttpStatusCode.OK);

        using (var refused = await AskAsync(http, "hello", HttpStatusCode.TooManyRequests))
        {
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }

        await AskAsync(http, "xyzzy \ud800", HttpStatusCode.TooManyRequests);
        for (var i = 4; i < 20; i++)
        {
            using var heard = await AskAsync(http, Danger(host), HttpStatusCode.OK);
            Assert.Equal("escalation", (string?)JsonNode.Parse(await heard.Content.ReadAsStringAsync())!["outcome"]);
        }

        await AskAsync(http, Danger(host), HttpStatusCode.TooManyRequests);
        Assert.Contains($"Limits:{limit}", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
        host.Time.Advance(Lately.Memory);
        Assert.Contains("\"healthy\"", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_person_on_a_channel_holds_up_nobody_else_and_is_heard_in_danger()
    {
        await using var host = new BotHost(("Limits:MessagesPerMinutePerUser", "1"));
        var http = host.CreateClient();
        await SayAsync(http, "anna", "hello", HttpStatusCode.OK);
        using (var refused = await SayAsync(http, "anna", "hello", HttpStatusCode.TooManyRequests))
        {
            Assert.NotNull(refused.Headers.RetryAfter);
        }

        await SayAsync(http, "anna", Danger(host), HttpStatusCode.OK);
        await SayAsync(http, "ben", "hello", HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_too_much_under_way_every_door_refuses_all_but_those_in_danger()
    {
        await using var host = new BotHost(("Limits:MessagesAtOnce", "1"), ("Limits:ComparisonsAtOnce", "1"));
        var http = host.CreateClient();
        var chat = await Chat.StartAsync(http);
        using (host.Services.GetRequiredService<Workload>().TakeMessage())
        {
            using var answers = await AskAsync(http, "hello", HttpStatusCode.ServiceUnavailable);
            using var messages = await SayAsync(http, "anna", "hello", HttpStatusCode.ServiceUnavailable);
            using var directLine = await chat.PostAsync(new { type = "message", text = "hello" });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, directLine.StatusCode);
            Assert.All([answers, messages, directLine], refused => Assert.NotNull(refused.Headers.RetryAfter));

            await AskAsync(http, Danger(host), HttpStatusCode.OK);
            await SayAsync(http, "anna", Danger(host), HttpStatusCode.OK);
            await chat.SayAsync(Danger(host));
        }

        await AskAsync(http, "hello", HttpStatusCode.OK);
    }

    [Fact]
    public async Task With_too_many_comparisons_words_alone_answer_and_rules_still_come_first()
    {
        await using var host = new BotHost(("Limits:ComparisonsAtOnce", "1"), ("Matching:RepliesKept", "0"));
        var http = host.CreateClient();
        var question = host.Answered.Question;
        using (host.Services.GetRequiredService<Workload>().TakeComparison())
        {
            using var answered = await AskAsync(http, question, HttpStatusCode.OK);
            Assert.Equal(host.Answered.Id, (string?)JsonNode.Parse(await answered.Content.ReadAsStringAsync())!["entry"]?["id"]);
            using var heard = await AskAsync(http, Danger(host), HttpStatusCode.OK);
            Assert.Equal("escalation", (string?)JsonNode.Parse(await heard.Content.ReadAsStringAsync())!["outcome"]);
        }

        Assert.Contains("by words alone", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Matches("(?m)^ketamine_words_alone_total\\{.*\\} 2( |$)", await http.GetStringAsync(new Uri("/metrics", UriKind.Relative)));
    }

    [Fact]
    public void The_defaults_can_be_used_and_what_cannot_is_named_with_its_range()
    {
        Assert.Empty(new LimitSettings().Problems());
        Assert.Equal(
            ["Limits:MessagesPerMinutePerUser is 0. Set it to a number from 1 to 1000000.", "Limits:ComparisonsAtOnce is 9, above MessagesAtOnce. Set it to 8 or less."],
            new LimitSettings { MessagesPerMinutePerUser = 0, MessagesAtOnce = 8, ComparisonsAtOnce = 9 }.Problems());
    }

    private static string Danger(BotHost host) => host.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Crisis).Matches[0];

    private static async Task<HttpResponseMessage> AskAsync(HttpClient http, string question, HttpStatusCode expected)
    {
        var response = await http.PostAsJsonAsync(Answers, new { question });
        Assert.Equal(expected, response.StatusCode);
        return response;
    }

    private static async Task<HttpResponseMessage> SayAsync(HttpClient http, string person, string text, HttpStatusCode expected)
    {
        var activity = new
        {
            type = "message",
            id = Guid.NewGuid().ToString("N"),
            channelId = "emulator",
            serviceUrl = "http://127.0.0.1:9",
            deliveryMode = "expectReplies",
            from = new { id = person },
            recipient = new { id = "bot" },
            conversation = new { id = $"of {person}" },
            text,
        };
        var response = await http.PostAsJsonAsync(Messages, activity);
        Assert.Equal(expected, response.StatusCode);
        return response;
    }
}
