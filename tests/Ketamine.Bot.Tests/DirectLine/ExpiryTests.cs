using System.Net;
using Ketamine.Bot.DirectLine;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.DirectLine;

public class ExpiryTests
{
    [Fact]
    public async Task A_conversation_in_use_goes_on_for_hours()
    {
        await using var host = new DirectLineHost();
        var chat = await Chat.StartAsync(host.CreateClient());
        for (var quarter = 0; quarter < 4 * 8; quarter++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(15));
            using var refreshed = await chat.SendAsync(HttpMethod.Post, "/tokens/refresh");
            chat.Token = (await Chat.JsonAsync(refreshed))["token"]!.GetValue<string>();
        }

        await chat.SayAsync("still here");
        Assert.Equal([$"welcome {chat.UserId}", "still here", "echo still here"], await chat.TextsAsync());
    }

    [Fact]
    public async Task After_a_night_a_client_is_told_to_start_again_and_nothing_is_left()
    {
        await using var host = new DirectLineHost();
        var http = host.CreateClient();
        var chat = await Chat.StartAsync(http);
        await chat.SayAsync("in the evening");
        var counts = host.Services.GetRequiredService<DirectLineCounts>();
        Assert.Equal(1, counts.OpenConversations);

        host.Time.Advance(TimeSpan.FromHours(8));
        Assert.Equal(0, counts.OpenConversations);
        using var response = await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}?watermark=2");
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (response.StatusCode, await Chat.ErrorAsync(response)));
        await Chat.StartAsync(http);
    }

    [Fact]
    public async Task An_idle_conversation_ends_while_its_token_is_still_good()
    {
        await using var host = new DirectLineHost(("DirectLine:IdleMinutes", "5"));
        var chat = await Chat.StartAsync(host.CreateClient());
        host.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.Single(await chat.TextsAsync());
        host.Time.Advance(TimeSpan.FromMinutes(5));
        using var response = await chat.GetActivitiesAsync();
        Assert.Equal((HttpStatusCode.NotFound, "ConversationEnded"), (response.StatusCode, await Chat.ErrorAsync(response)));
    }
}
