using System.Net;
using System.Net.WebSockets;
using Ketamine.Bot.DirectLine;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Ketamine.Bot.Tests.DirectLine;

public sealed class StreamTests : IAsyncDisposable
{
    private readonly DirectLineHost _host = new DirectLineHost(
        ("DirectLine:StreamsPerAddress", "2500"), ("DirectLine:ConversationsPerAddress", "2500"), ("DirectLine:TokensPerMinutePerAddress", "2500")).Listening();

    private readonly HttpClient _http;

    public StreamTests() => _http = _host.CreateClient();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_stream_brings_the_past_and_then_everything_new()
    {
        var chat = await Chat.StartAsync(_http);
        using var stream = await ChatStream.OpenAsync(chat.StreamUrl);
        Assert.Equal([$"welcome {chat.UserId}"], await stream.TextsAsync(1));
        await chat.SayAsync("hello");
        Assert.Equal(["hello", "echo hello"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task A_stream_taken_up_again_goes_on_from_the_watermark()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.SayAsync("seen");
        var (_, watermark) = await chat.ReadAsync();
        await chat.SayAsync("missed");
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync(watermark));
        Assert.Equal(["missed", "echo missed"], await stream.TextsAsync(2));
    }

    [Fact]
    public async Task Two_streams_of_a_conversation_both_get_it_and_another_conversation_does_not()
    {
        var (chat, other) = (await Chat.StartAsync(_http), await Chat.StartAsync(_http));
        using var one = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        using var two = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        using var foreign = await ChatStream.OpenAsync(await other.ReconnectAsync("1"));
        await chat.SayAsync("hello");
        await other.SayAsync("mine");
        Assert.Equal(["hello", "echo hello"], await one.TextsAsync(2));
        Assert.Equal(["hello", "echo hello"], await two.TextsAsync(2));
        Assert.Equal(["mine", "echo mine"], await foreign.TextsAsync(2));
    }

    [Fact]
    public async Task A_ticket_opens_one_stream()
    {
        var chat = await Chat.StartAsync(_http);
        using var stream = await ChatStream.OpenAsync(chat.StreamUrl);
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl));
    }

    [Fact]
    public async Task A_ticket_raced_by_many_opens_one_stream()
    {
        var chat = await Chat.StartAsync(_http);
        var opened = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ChatStream.StatusAsync(chat.StreamUrl)));
        Assert.Single(opened, status => status == HttpStatusCode.SwitchingProtocols);
    }

    [Fact]
    public async Task A_ticket_holds_for_a_minute()
    {
        var chat = await Chat.StartAsync(_http);
        _host.Time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl));
    }

    [Fact]
    public async Task A_ticket_is_no_token_a_token_no_ticket_and_neither_fits_another_conversation()
    {
        var (chat, other) = (await Chat.StartAsync(_http), await Chat.StartAsync(_http));
        var ticket = chat.StreamUrl[(chat.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];
        using var response = await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities", ticket, null);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl.Replace(ticket, chat.Token, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl.Replace(chat.ConversationId, other.ConversationId, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl.Split("&t=")[0]));
    }

    [Fact]
    public async Task A_stream_opens_from_the_page_that_started_it_alone()
    {
        var chat = await Chat.StartAsync(_http, DirectLineHost.ListedOrigin);
        foreach (var origin in new[] { null, "https://evil.example", _http.BaseAddress!.GetLeftPart(UriPartial.Authority) })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(chat.StreamUrl, origin));
        }

        using var stream = await ChatStream.OpenAsync(chat.StreamUrl, DirectLineHost.ListedOrigin);
        Assert.Single(await stream.TextsAsync(1));
    }

    [Fact]
    public async Task A_streams_address_is_no_page()
    {
        var chat = await Chat.StartAsync(_http);
        using var response = await _http.GetAsync(chat.StreamUrl.Replace("ws://", "http://", StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.BadRequest, "NotAStream"), (response.StatusCode, await Chat.ErrorAsync(response)));
    }

    [Fact]
    public async Task Empty_messages_keep_a_stream_open_and_long_ones_end_it()
    {
        var chat = await Chat.StartAsync(_http);
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        for (var i = 0; i < 10; i++)
        {
            await stream.SendAsync("");
        }

        await chat.SayAsync("hello");
        Assert.Equal(["hello", "echo hello"], await stream.TextsAsync(2));
        await stream.SendAsync(new string('x', 1000));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await stream.ClosedAsync());
    }

    [Fact]
    public async Task A_stream_ends_with_its_conversation()
    {
        var chat = await Chat.StartAsync(_http);
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        _host.Time.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await stream.ClosedAsync());
        await NoStreamIsOpenAsync();
    }

    [Fact]
    public async Task A_client_that_leaves_is_forgotten()
    {
        var chat = await Chat.StartAsync(_http);
        using (var polite = await ChatStream.OpenAsync(await chat.ReconnectAsync("1")))
        {
            await polite.CloseAsync();
        }

        var rude = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        rude.Abort();
        await NoStreamIsOpenAsync();
        await chat.SayAsync("anybody?");
    }

    [Fact]
    public async Task Open_streams_are_capped()
    {
        await using var host = new DirectLineHost(("DirectLine:StreamsPerAddress", "1")).Listening();
        var chat = await Chat.StartAsync(host.CreateClient());
        using (await ChatStream.OpenAsync(await chat.ReconnectAsync()))
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, await ChatStream.StatusAsync(await chat.ReconnectAsync()));
        }
    }

    [Fact]
    public async Task When_the_bot_stops_streams_are_told()
    {
        var chat = await Chat.StartAsync(_http);
        using var stream = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        var stopping = _host.Services.GetRequiredService<IHost>().StopAsync();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync());
        await stopping;
    }

    [Fact]
    public async Task When_the_bot_stops_turns_under_way_are_finished()
    {
        var chat = await Chat.StartAsync(_http);
        var turn = chat.PostAsync(new { type = "message", text = "wait" });
        while (_host.Bot.Heard.All(activity => activity.Text != "wait"))
        {
            await Task.Delay(10);
        }

        var stopping = _host.Services.GetRequiredService<IHost>().StopAsync();
        Assert.False(turn.IsCompleted);
        _host.Bot.Waiting.SetResult();
        using var response = await turn;
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        await stopping;
    }

    [Fact]
    public async Task A_client_that_takes_nothing_holds_up_nobody()
    {
        var chat = await Chat.StartAsync(_http);
        using var stalled = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        using var other = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        for (var i = 0; i < 60; i++)
        {
            await chat.SayAsync("much");
            Assert.Equal(["much", new string('m', EchoBot.MuchCharacters)], await other.TextsAsync(2));
        }
    }

    [Fact]
    public async Task A_client_that_takes_nothing_is_dropped_and_can_come_back()
    {
        var chat = await Chat.StartAsync(_http);
        using var stalled = await ChatStream.OpenAsync(await chat.ReconnectAsync("1"));
        // At first the network takes what the client does not; then a send waits, and the clock moves on.
        while (_host.Services.GetRequiredService<DirectLineCounts>().OpenStreams > 0)
        {
            await chat.SayAsync("much");
            _host.Time.Advance(TimeSpan.FromSeconds(6));
        }

        var (_, watermark) = await chat.ReadAsync();
        using var back = await ChatStream.OpenAsync(await chat.ReconnectAsync(watermark));
        await chat.SayAsync("I am back");
        Assert.Equal(["I am back", "echo I am back"], await back.TextsAsync(2));
    }

    [Fact]
    public async Task Two_thousand_streams_are_served()
    {
        const int clients = 2_000;
        var streams = new (Chat Chat, ChatStream Stream)[clients];
        await Parallel.ForAsync(0, clients, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var chat = await Chat.StartAsync(_http);
            streams[i] = (chat, await ChatStream.OpenAsync(chat.StreamUrl));
        });
        Assert.Equal(clients, _host.Services.GetRequiredService<DirectLineCounts>().OpenStreams);
        await Parallel.ForAsync(0, clients, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (i, _) =>
        {
            var (chat, stream) = streams[i];
            await chat.SayAsync($"I am {i}");
            Assert.Equal([$"welcome {chat.UserId}", $"I am {i}", $"echo I am {i}"], await stream.TextsAsync(3));
            await stream.CloseAsync();
            stream.Dispose();
        });
        await NoStreamIsOpenAsync();
    }

    private async Task NoStreamIsOpenAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (_host.Services.GetRequiredService<DirectLineCounts>().OpenStreams > 0)
        {
            await Task.Delay(10, patience.Token);
        }
    }
}
