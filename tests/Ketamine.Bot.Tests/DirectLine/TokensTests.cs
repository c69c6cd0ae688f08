using System.Net;

namespace Ketamine.Bot.Tests.DirectLine;

public class TokensTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    private readonly HttpClient _http = host.CreateClient();

    [Fact]
    public async Task A_token_names_a_user_and_a_conversation_and_holds_for_30_minutes()
    {
        using var response = await _http.PostAsync($"{Chat.Root}/tokens/generate", null);
        var json = await Chat.JsonAsync(response);
        Assert.Equal(1800, json["expires_in"]!.GetValue<int>());
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());

        var chat = await Chat.WithTokenAsync(_http);
        Assert.StartsWith("dl_", chat.UserId, StringComparison.Ordinal);
        Assert.Matches("^[A-Za-z0-9_-]{22,}$", chat.ConversationId);
    }

    [Fact]
    public async Task Every_token_is_for_another_conversation_and_another_user()
    {
        var chats = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Chat.WithTokenAsync(_http)));
        Assert.Equal(100, chats.Select(chat => chat.ConversationId).Distinct().Count());
        Assert.Equal(100, chats.Select(chat => chat.UserId).Distinct().Count());
    }

    [Fact]
    public async Task A_caller_may_name_its_user_by_an_id_that_cannot_be_guessed()
    {
        const string id = "dl_0123456789abcdefABCDEF";
        Assert.Equal(id, (await Chat.WithTokenAsync(_http, body: new { user = new { id } })).UserId);
    }

    [Theory]
    [InlineData("dl_short")]
    [InlineData("0123456789abcdefABCDEF")]
    [InlineData("dl_0123456789abcdefABCDE ")]
    [InlineData("dl_0123456789abcdefABCDEF\n")]
    [InlineData("dl_0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abcdefABCDEF")]
    public async Task Another_kind_of_user_id_is_refused_with_the_remedy(string id)
    {
        using var request = Chat.Request(HttpMethod.Post, "/tokens/generate", null, null, new { user = new { id } });
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Leave it out", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refreshed_token_is_for_the_same_user_and_conversation()
    {
        var chat = await Chat.StartAsync(_http);
        var user = chat.UserId;
        host.Time.Advance(TimeSpan.FromMinutes(29));
        using var response = await chat.SendAsync(HttpMethod.Post, "/tokens/refresh");
        var json = await Chat.JsonAsync(response);
        Assert.Equal(chat.ConversationId, json["conversationId"]!.GetValue<string>());
        chat.Token = json["token"]!.GetValue<string>();
        Assert.Equal(user, chat.UserId);

        host.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Single((await chat.ReadAsync()).Activities);
    }

    [Fact]
    public async Task A_token_ends_after_30_minutes_and_cannot_be_refreshed_then()
    {
        var chat = await Chat.StartAsync(_http);
        host.Time.Advance(TimeSpan.FromMinutes(30));
        foreach (var (method, path) in new[]
        {
            (HttpMethod.Post, "/tokens/refresh"),
            (HttpMethod.Post, "/conversations"),
            (HttpMethod.Get, $"/conversations/{chat.ConversationId}"),
            (HttpMethod.Get, $"/conversations/{chat.ConversationId}/activities"),
            (HttpMethod.Post, $"/conversations/{chat.ConversationId}/activities"),
        })
        {
            using var response = await chat.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal("TokenExpired", await Chat.ErrorAsync(response));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Basic dXNlcjpwYXNz")]
    [InlineData("Bearer")]
    public async Task A_call_without_a_token_is_told_where_to_get_one(string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Chat.Root}/conversations");
        if (header is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", header);
        }

        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("tokens/generate", (await Chat.JsonAsync(response))["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }
}
