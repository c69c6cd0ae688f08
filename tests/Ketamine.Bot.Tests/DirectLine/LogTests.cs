namespace Ketamine.Bot.Tests.DirectLine;

public class LogTests
{
    private const string Canary = "canary-7f3a91";

    [Fact]
    public async Task No_ticket_token_user_or_word_is_logged_at_any_level()
    {
        await using var host = new DirectLineHost(
            ("Logging:LogLevel:Default", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore", "Trace"),
            ("Logging:LogLevel:Microsoft.AspNetCore.Hosting.Diagnostics", "Trace")).Listening();
        var chat = await Chat.StartAsync(host.CreateClient());
        using (var stream = await ChatStream.OpenAsync(chat.StreamUrl))
        {
            await chat.SayAsync(Canary);
            await chat.SayAsync("fail");
            await stream.TextsAsync(4);
        }

        using var again = await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}?watermark={Canary}");
        await ChatStream.StatusAsync(chat.StreamUrl);
        Assert.Contains(host.Logged, line => line.StartsWith("Trace", StringComparison.Ordinal) || line.StartsWith("Debug", StringComparison.Ordinal));
        foreach (var secret in new[] { chat.StreamUrl.Split("&t=")[1], chat.Token, chat.UserId, Canary })
        {
            Assert.DoesNotContain(host.Logged, line => line.Contains(secret, StringComparison.Ordinal));
        }
    }
}
