using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Tests.DirectLine;
using Ketamine.Bot.Tests.Messages;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Handovers;

/// <summary>A question from a web page to people in Teams, over HTTP on both sides.</summary>
public sealed class WebChatHandoverTests : IAsyncLifetime, IDisposable
{
    private const string Channel = "19:team@thread.tacv2";

    private LoopbackConnector _connector = null!;
    private DirectLineHost _host = null!;

    public async Task InitializeAsync()
    {
        _connector = await LoopbackConnector.StartAsync();
        _host = new DirectLineHost(("Handover:Channel", Channel), ("Handover:ServiceUrl", _connector.Address.AbsoluteUri)) { KeepsRealBot = true };
    }

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task The_answer_of_a_person_arrives_in_the_chat()
    {
        var (chat, id) = await PassedOnAsync();

        await TeamAsync(new { action = "handover", step = "take", id });
        Assert.Equal(Text(TextName.HandoverTaken), (await chat.TextsAsync())[^1]);
        await TeamAsync(new { action = "handover", step = "answer", id, answer = "Ring the ward." });

        var answer = (await chat.ReadAsync()).Activities[^1]!;
        Assert.Equal(("bot", Text(TextName.HandoverAnswer)), (answer["from"]!["role"]!.GetValue<string>(), answer["summary"]!.GetValue<string>()));
        Assert.Contains("Ring the ward.", answer["attachments"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal([Text(TextName.HandoverNew), Text(TextName.HandoverNew), Text(TextName.HandoverNew)], _connector.Sent);
        Assert.DoesNotContain(_host.Logged, line => line.Contains("v3/conversations", StringComparison.Ordinal) || line.Contains("xyzzy", StringComparison.Ordinal) || line.Contains("Ring the ward", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_to_a_chat_that_has_ended_is_said_to_be_late_and_the_question_is_let_go()
    {
        var (_, id) = await PassedOnAsync();
        await TeamAsync(new { action = "handover", step = "take", id });
        _host.Time.Advance(TimeSpan.FromMinutes(30));

        await TeamAsync(new { action = "handover", step = "answer", id, answer = "Ring the ward." });
        Assert.Equal(Text(TextName.HandoverUndelivered), _connector.Sent.Last());

        await TeamAsync(new { action = "handover", step = "answer", id, answer = "Ring the ward." });
        Assert.Equal(Text(TextName.HandoverGone), _connector.Sent.Last());
    }

    private string Text(TextName name) => _host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge.Texts[name];

    private async Task<(Chat Chat, string Id)> PassedOnAsync()
    {
        var chat = await Chat.StartAsync(_host.CreateClient());
        await chat.SayAsync("xyzzy wug");
        await PressAsync(chat, Text(TextName.AskAPerson));
        await PressAsync(chat, Text(TextName.HandoverAgree));
        Assert.Equal(Text(TextName.HandoverPassedOn), (await chat.TextsAsync())[^1]);
        return (chat, (string)_connector.Calls.Single().Body.SelectToken("activity.attachments[0].content.actions[0].data.id")!);
    }

    private static async Task PressAsync(Chat chat, string title)
    {
        var card = (await chat.ReadAsync()).Activities[^1]!["attachments"]![0]!["content"]!;
        var button = card["actions"]!.AsArray().Single(action => action!["title"]!.GetValue<string>() == title)!;
        using var pressed = await chat.PostAsync(new JsonObject { ["type"] = "message", ["value"] = button["data"]!.DeepClone() });
        Assert.Equal(HttpStatusCode.OK, pressed.StatusCode);
    }

    private async Task TeamAsync(object value)
    {
        using var client = _host.CreateClient();
        using var response = await client.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = Guid.NewGuid().ToString("N"),
            value,
            replyToId = "1",
            channelId = "msteams",
            serviceUrl = _connector.Address,
            from = new { id = "29:staff", name = "Ann" },
            recipient = new { id = "bot" },
            conversation = new { id = $"{Channel};messageid=1", conversationType = "channel", isGroup = true },
        });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
