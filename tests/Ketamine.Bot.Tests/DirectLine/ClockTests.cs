using System.Net;
using Ketamine.Bot.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>The machine's clock is wrong and is put right, while people chat.</summary>
public sealed class ClockTests : IDisposable
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly DirectLineHost _host = new DirectLineHost(("DirectLine:TokensPerMinutePerAddress", "3")).Listening();
    private readonly HttpClient _http;

    public ClockTests() => _http = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Put_back_by_an_hour_conversations_go_on_and_nothing_opens_twice()
    {
        var chat = await Chat.StartAsync(_http);
        var used = await chat.ReconnectAsync();
        using (await ChatStream.OpenAsync(used))
        {
            PutBy(-Hour);
            await chat.SayAsync("still here");
        }

        Assert.Contains("echo still here", await chat.TextsAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await ChatStream.StatusAsync(used));
        using var refreshed = await chat.SendAsync(HttpMethod.Post, "/tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, refreshed.StatusCode);
        _host.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Contains("echo still here", await chat.TextsAsync());
    }

    [Fact]
    public async Task Put_ahead_by_a_day_old_tokens_end_and_put_right_again_chats_begin_as_ever()
    {
        var chat = await Chat.StartAsync(_http);

        PutBy(24 * Hour);
        using (var expired = await chat.GetActivitiesAsync())
        {
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (expired.StatusCode, await Chat.ErrorAsync(expired)));
        }

        var ahead = await Chat.StartAsync(_http);
        PutBy(-24 * Hour);
        await ahead.SayAsync("begun ahead");
        Assert.Contains("echo begun ahead", await ahead.TextsAsync());
        var right = await Chat.StartAsync(_http);
        await right.SayAsync("begun in time");
        Assert.Contains("echo begun in time", await right.TextsAsync());
    }

    [Fact]
    public async Task A_limit_that_was_reached_holds_nobody_up_once_the_clock_is_put_back()
    {
        for (var i = 0; i < 3; i++)
        {
            await Chat.WithTokenAsync(_http);
        }

        await Assert.ThrowsAsync<HttpRequestException>(() => Chat.WithTokenAsync(_http));
        PutBy(-Hour);

        await Chat.StartAsync(_http);
    }

    [Fact]
    public async Task Conversations_begun_while_the_clock_was_ahead_end_once_it_has_caught_up()
    {
        PutBy(Hour);
        await Chat.StartAsync(_http);
        PutBy(-Hour);
        var counts = _host.Services.GetRequiredService<DirectLineCounts>();
        Assert.Equal(1, counts.OpenConversations);

        _host.Time.Advance(Hour + TimeSpan.FromMinutes(31));

        Assert.Equal(0, counts.OpenConversations);
    }

    private void PutBy(TimeSpan span) => _host.Time.AdjustTime(_host.Time.GetUtcNow() + span);
}
