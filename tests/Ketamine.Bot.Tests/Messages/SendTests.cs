using System.Net;
using System.Net.Http.Json;
using Ketamine.Bot.Messages;
using Ketamine.Knowledge;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>What is sent to a channel that is busy, broken or gone, and how often.</summary>
public sealed class SendTests(BotHost host) : IClassFixture<BotHost>, IAsyncLifetime
{
    private readonly string _conversation = Guid.NewGuid().ToString("N");
    private LoopbackConnector _connector = null!;
    private HttpClient _client = null!;
    private int _asked;

    public async Task InitializeAsync()
    {
        _connector = await LoopbackConnector.StartAsync();
        _client = host.CreateClient();
    }

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    private string Help => host.Texts[TextName.Help];

    private string Failure => host.Texts[TextName.Failure];

    [Fact]
    public async Task A_busy_channel_is_waited_for_as_long_as_it_says()
    {
        _connector.Then(LoopbackConnector.Status(429, retryAfter: "7"));

        var (status, waited) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Help, Help], _connector.Sent);
        Assert.InRange(waited, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(9));
    }

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task What_was_not_taken_is_sent_three_times_and_then_the_failure_is_told(int answer)
    {
        _connector.Always(LoopbackConnector.Status(answer));

        var (status, _) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([.. Enumerable.Repeat(Help, SendRules.Tries), .. Enumerable.Repeat(Failure, SendRules.Tries)], _connector.Sent);
    }

    [Fact]
    public async Task The_third_try_may_succeed()
    {
        _connector.Then(LoopbackConnector.Status(502)).Then(LoopbackConnector.Status(504));

        await AskAsync();

        Assert.Equal([Help, Help, Help], _connector.Sent);
    }

    [Fact]
    public async Task A_bot_that_was_removed_tries_once_and_says_no_more()
    {
        _connector.Always(LoopbackConnector.Status(403, code: "BotNotInConversationRoster"));

        var (status, _) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Help], _connector.Sent);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task Any_other_refusal_is_final(int answer)
    {
        _connector.Then(LoopbackConnector.Status(answer));

        var (status, _) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Help, Failure], _connector.Sent);
    }

    [Fact]
    public async Task A_channel_that_hangs_is_given_up_and_nothing_is_sent_twice()
    {
        _connector.Always(LoopbackConnector.HangAsync);

        var (status, waited) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Help, Failure], _connector.Sent);
        Assert.InRange(waited, SendRules.Patience * 2, SendRules.Patience * 2.5);
    }

    [Fact]
    public async Task After_a_lost_connection_nothing_is_sent_twice()
    {
        _connector.Then(LoopbackConnector.DropAsync);

        var (status, _) = await AskAsync();

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal([Help, Failure], _connector.Sent);
    }

    [Fact]
    public async Task Four_deliveries_get_one_reply()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PostAsync("delivery-1")));

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal([Help], _connector.Sent);
    }

    // The clock stands still unless it is moved; it is moved until the answer is there.
    private async Task<(HttpStatusCode Status, TimeSpan Waited)> AskAsync()
    {
        var before = host.Time.GetUtcNow();
        var answer = PostAsync($"message-{_asked++}");
        while (!answer.IsCompleted)
        {
            await Task.WhenAny(answer, Task.Delay(100));
            if (!answer.IsCompleted)
            {
                host.Time.Advance(TimeSpan.FromMilliseconds(250));
            }
        }

        return (await answer, host.Time.GetUtcNow() - before);
    }

    private async Task<HttpStatusCode> PostAsync(string id)
    {
        using var response = await _client.PostAsync("/api/messages", JsonContent.Create(new
        {
            type = "message",
            id,
            text = "help",
            channelId = "test",
            serviceUrl = _connector.Address,
            from = new { id = "somebody" },
            recipient = new { id = "bot" },
            conversation = new { id = _conversation },
        }));
        return response.StatusCode;
    }
}
