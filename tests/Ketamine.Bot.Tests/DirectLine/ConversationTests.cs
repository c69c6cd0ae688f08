using System.Net;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.DirectLine;

public class ConversationTests(DirectLineHost host) : IClassFixture<DirectLineHost>
{
    private readonly HttpClient _http = host.CreateClient();

    [Fact]
    public async Task A_new_conversation_is_welcomed_once()
    {
        var chat = await Chat.StartAsync(_http);
        using var again = await chat.SendAsync(HttpMethod.Post, "/conversations");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal([$"welcome {chat.UserId}"], await chat.TextsAsync());
    }

    [Fact]
    public async Task A_message_comes_back_with_its_reply_and_a_watermark()
    {
        var chat = await Chat.StartAsync(_http);
        var (_, watermark) = await chat.ReadAsync();
        using var posted = await chat.PostAsync(new { type = "message", text = "hello", channelData = new { clientActivityID = "c1", region = "GB" }, locale = "en-GB" });
        var id = (await Chat.JsonAsync(posted))["id"]!.GetValue<string>();

        var (activities, next) = await chat.ReadAsync(watermark);
        Assert.Equal(["hello", "echo hello"], Chat.Texts(activities));
        var (mine, reply) = (activities[0]!, activities[1]!);
        Assert.Equal(id, mine["id"]!.GetValue<string>());
        Assert.Equal("c1", mine["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Equal("user", mine["from"]!["role"]!.GetValue<string>());
        Assert.Equal("directline", mine["channelId"]!.GetValue<string>());
        Assert.Equal(chat.ConversationId, mine["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal(id, reply["replyToId"]!.GetValue<string>());
        Assert.Equal("bot", reply["from"]!["role"]!.GetValue<string>());
        Assert.NotNull(reply["timestamp"]);
        Assert.Empty((await chat.ReadAsync(next)).Activities);
    }

    [Fact]
    public async Task The_bot_hears_locale_region_and_value()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.PostAsync(new { type = "event", name = "thumbs", value = new { up = true }, locale = "de-AT", channelData = new { region = "AT" } });
        var heard = Heard(chat).Last();
        Assert.Equal(("event", "thumbs", "de-AT"), (heard.Type, heard.Name, heard.Locale));
        Assert.Equal("AT", heard.GetChannelData<JsonRegion>().Region);
        Assert.Equal("""{"up":true}""", Newtonsoft.Json.JsonConvert.SerializeObject(heard.Value));
    }

    [Theory]
    [InlineData("en-GB", "en-GB")]
    [InlineData("en-made-up", "en")]
    [InlineData("xx-made-up", null)]
    [InlineData("", null)]
    [InlineData("\0", null)]
    public async Task A_locale_that_does_not_exist_falls_back(string sent, string? kept)
    {
        var chat = await Chat.StartAsync(_http);
        await chat.PostAsync(new { type = "message", text = "hello", locale = sent });
        Assert.Equal(kept, Heard(chat).Last().Locale);
    }

    [Fact]
    public async Task Who_where_and_what_else_a_client_claims_is_not_believed()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.PostAsync(new
        {
            type = "message",
            id = "forged",
            text = "hello",
            from = new { id = "dl_somebody-else-0123456789", name = "Somebody", role = "bot" },
            recipient = new { id = "forged" },
            conversation = new { id = "forged" },
            channelId = "msteams",
            serviceUrl = "https://evil.example",
            timestamp = "1999-01-01T00:00:00Z",
            entities = new[] { new { type = "mention", mentioned = 7 } },
        });
        var heard = Heard(chat).Last();
        Assert.Equal((chat.UserId, "bot", chat.ConversationId, "directline"), (heard.From.Id, heard.Recipient.Id, heard.Conversation.Id, heard.ChannelId));
        Assert.Null(heard.From.Name);
        Assert.Null(heard.ServiceUrl);
        Assert.Null(heard.Entities);
        Assert.NotEqual("forged", heard.Id);
        Assert.Equal(host.Time.GetUtcNow(), heard.Timestamp);
    }

    [Fact]
    public async Task Attachments_are_left_out()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.PostAsync(new { type = "message", attachments = new[] { new { contentType = "image/png", contentUrl = "data:image/png;base64,AA==" } } });
        var heard = Heard(chat).Last();
        Assert.Null(heard.Text);
        Assert.Null(heard.Attachments);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    public async Task Signs_without_text_are_heard(string type)
    {
        var chat = await Chat.StartAsync(_http);
        using var response = await chat.PostAsync(new { type, reactionsAdded = new[] { new { type = "like" } } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, Heard(chat).Last().Type);
        Assert.Equal("like", Heard(chat).Last().ReactionsAdded.Single().Type);
    }

    [Theory]
    [InlineData("invoke")]
    [InlineData("conversationUpdate")]
    [InlineData("endOfConversation")]
    [InlineData("Message")]
    [InlineData("")]
    public async Task Other_types_are_refused_by_name(string type)
    {
        var chat = await Chat.StartAsync(_http);
        using var response = await chat.PostAsync(new { type, text = "hello" });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("message, event, typing, messageReaction", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Heard(chat), activity => activity.Text == "hello");
    }

    [Fact]
    public async Task Uploads_and_sign_in_are_refused()
    {
        var chat = await Chat.StartAsync(_http);
        using var upload = await chat.SendAsync(HttpMethod.Post, $"/conversations/{chat.ConversationId}/upload?userId={chat.UserId}", new MultipartFormDataContent { { new StringContent("x"), "file", "x.txt" } });
        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "NoUploads"), (upload.StatusCode, await Chat.ErrorAsync(upload)));
        using var session = await chat.SendAsync(HttpMethod.Get, "/session/getsessionid");
        Assert.Equal((HttpStatusCode.NotFound, "NoSignIn"), (session.StatusCode, await Chat.ErrorAsync(session)));
    }

    [Fact]
    public async Task A_conversation_that_was_not_started_is_not_found()
    {
        var chat = await Chat.WithTokenAsync(_http);
        foreach (var response in new[] { await chat.GetActivitiesAsync(), await chat.PostAsync(new { type = "message", text = "x" }), await chat.SendAsync(HttpMethod.Get, $"/conversations/{chat.ConversationId}") })
        {
            using (response)
            {
                Assert.Equal((HttpStatusCode.NotFound, "ConversationEnded"), (response.StatusCode, await Chat.ErrorAsync(response)));
            }
        }
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("0", 3)]
    [InlineData("1", 2)]
    [InlineData("3", 0)]
    [InlineData("9999", 3)]
    public async Task A_watermark_tells_what_was_seen(string watermark, int unread)
    {
        var chat = await Chat.StartAsync(_http);
        await chat.SayAsync("hello");
        Assert.Equal(unread, (await chat.ReadAsync(watermark)).Activities.Count);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task A_watermark_that_is_no_number_is_refused(string watermark)
    {
        var chat = await Chat.StartAsync(_http);
        using var response = await chat.GetActivitiesAsync(watermark);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_sign_of_typing_goes_when_its_sender_speaks()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.SayAsync("type");
        Assert.Equal("typing", (await chat.ReadAsync()).Activities[^1]!["type"]!.GetValue<string>());
        await chat.SayAsync("hello");
        Assert.DoesNotContain((await chat.ReadAsync()).Activities, activity => activity!["type"]!.GetValue<string>() == "typing");
    }

    [Fact]
    public async Task A_failed_turn_is_told_to_the_user()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.SayAsync("fail");
        var texts = await chat.TextsAsync("2");
        Assert.False(string.IsNullOrWhiteSpace(Assert.Single(texts)));
    }

    [Fact]
    public async Task What_a_client_has_seen_cannot_be_changed()
    {
        var chat = await Chat.StartAsync(_http);
        await chat.SayAsync("update");
        Assert.DoesNotContain("changed", await chat.TextsAsync());
        Assert.Contains(host.Logged, line => line.Contains(nameof(NotSupportedException), StringComparison.Ordinal));
    }

    private IEnumerable<Activity> Heard(Chat chat) => host.Bot.Heard.Where(activity => activity.Conversation.Id == chat.ConversationId);

    private sealed record JsonRegion(string Region);
}
