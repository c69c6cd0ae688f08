using Ketamine.Bot.Answers;
using Ketamine.Bot.Cards;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.DirectLine;

public class RealBotTests
{
    [Fact]
    public async Task The_bot_answers_with_one_card_whatever_the_locale()
    {
        await using var host = new DirectLineHost { KeepsRealBot = true };
        var http = host.CreateClient();
        var entry = host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge.Entries.First(e => e.Supplied);
        var cards = new List<string>();
        foreach (var locale in new[] { "en-GB", "de-DE", "th-TH", "ar-SA", "fa-IR", "tr-TR" })
        {
            var chat = await Chat.StartAsync(http);
            using var posted = await chat.PostAsync(new { type = "message", text = entry.Question, locale });
            var (activities, _) = await chat.ReadAsync("2");
            var reply = Assert.Single(activities)!;
            Assert.Null(reply["text"]);
            var attachment = Assert.Single(reply["attachments"]!.AsArray())!;
            Assert.Equal(AdaptiveCard.ContentType, attachment["contentType"]!.GetValue<string>());
            cards.Add(attachment["content"]!.ToJsonString());
        }

        Assert.Contains(System.Text.Json.JsonEncodedText.Encode(entry.Question).ToString(), cards[0], StringComparison.Ordinal);
        Assert.Single(cards.Distinct());
    }

    [Fact]
    public async Task Forget_me_takes_what_was_said_before_out_of_the_transcript()
    {
        await using var host = new DirectLineHost { KeepsRealBot = true };
        var http = host.CreateClient();
        var texts = host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge.Texts;
        var (chat, other) = (await Chat.StartAsync(http), await Chat.StartAsync(http));
        await chat.SayAsync("my secret is xyzzy");
        await other.SayAsync("my secret is wug");

        await chat.SayAsync(texts.Commands[CommandName.ForgetMe][0]);

        Assert.Equal([texts.Commands[CommandName.ForgetMe][0], texts[TextName.Forgotten]], await chat.TextsAsync());
        Assert.Contains("my secret is wug", await other.TextsAsync());
    }
}
