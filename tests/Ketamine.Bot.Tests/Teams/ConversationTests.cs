using Ketamine.Knowledge;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Teams;

public class ConversationTests(BotHost host) : IClassFixture<BotHost>
{
    [Theory]
    [InlineData("channel")]
    [InlineData("groupChat")]
    public async Task Among_others_it_is_silent_unless_mentioned(string kind)
    {
        var talk = new Talk(host, "msteams", conversation: $"silent-{kind}", kind: kind);

        Assert.Empty(await talk.SendAsync(TeamsMessage.Plain(host.Answered.Question)));
        Assert.Empty(await talk.SendAsync(TeamsMessage.Mentioning(host.Answered.Question, "somebody-else")));
        Assert.Equal(host.Answered.Question, Assert.Single(await talk.SendAsync(TeamsMessage.Mentioning(host.Answered.Question))).Summary);
    }

    [Fact]
    public async Task Alone_it_needs_no_mention() =>
        Assert.Single(await new Talk(host, "msteams", conversation: "alone", kind: "personal").SendAsync(TeamsMessage.Plain("hello")));

    [Theory]
    [InlineData("<at>Bot</at>")]
    [InlineData("<at>Bot (test) [1]</at>")]
    [InlineData("<at>*+?\\</at>")]
    [InlineData("")]
    public async Task A_mention_is_no_part_of_the_question(string written)
    {
        var talk = new Talk(host, "msteams", conversation: $"mention-{written.Length}", kind: "channel");
        var reply = Assert.Single(await talk.SendAsync(TeamsMessage.Mentioning("help", written: written)));

        Assert.Equal(written.Length > 0 ? host.Texts[TextName.Help] : null, reply.Text);
    }

    [Theory]
    [InlineData("Hi")]
    [InlineData("HELLO")]
    [InlineData("hElp")]
    public async Task Greetings_and_help_are_known_in_any_case(string text)
    {
        var reply = await new Talk(host, "msteams", conversation: text, kind: "personal").SayAsync(text);
        Assert.DoesNotContain(host.Texts[TextName.Fallback], Shown.All(reply), StringComparison.Ordinal);
        Assert.NotEqual(host.Texts[TextName.Welcome], reply.Text);
    }

    [Fact]
    public async Task The_reply_stands_in_the_thread_of_the_question()
    {
        const string thread = "19:channel@thread.tacv2;messageid=1700000000000";
        var talk = new Talk(host, "msteams", conversation: thread, kind: "channel");
        var question = TeamsMessage.Mentioning(host.Answered.Question);
        question.Id = "1700000000001";

        var reply = Assert.Single(await talk.SendAsync(question));

        Assert.Equal((thread, "1700000000001"), (reply.Conversation.Id, reply.ReplyToId));
    }

    [Fact]
    public async Task What_is_known_of_a_person_is_not_told_to_all()
    {
        var talk = new Talk(host, "msteams", conversation: "about-me", kind: "groupChat");
        var phrase = host.Texts.Commands[CommandName.AboutMe][0];

        Assert.Equal(host.Texts[TextName.AskAlone], Assert.Single(await talk.SendAsync(TeamsMessage.Mentioning(phrase))).Text);
    }

    [Fact]
    public async Task An_installation_is_welcomed_once_whatever_else_Teams_tells_of_it()
    {
        var talk = new Talk(host, "msteams", conversation: "installed", kind: "personal");
        var replies = new List<Activity>();
        for (var delivery = 0; delivery < 4; delivery++)
        {
            var installed = TeamsMessage.Installed();
            installed.Id = "installation-1";
            replies.AddRange(await talk.SendAsync(installed));
            replies.AddRange(await talk.SendAsync(TeamsMessage.Joined("bot", "somebody")));
        }

        Assert.Equal(host.Texts[TextName.Title], Assert.Single(replies).Summary);
        Assert.Contains("machine", Shown.Card(replies[0]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_welcomed_when_someone_joins_or_the_app_goes_or_is_renewed()
    {
        var talk = new Talk(host, "msteams", conversation: "joined", kind: "channel");

        Assert.Empty(await talk.SendAsync(TeamsMessage.Joined("newcomer")));
        Assert.Empty(await talk.SendAsync(TeamsMessage.Installed("remove")));
        Assert.Empty(await talk.SendAsync(TeamsMessage.Installed("add-upgrade")));
    }

    [Fact]
    public async Task An_edited_message_is_answered_again_and_each_edit_once()
    {
        var talk = new Talk(host, "msteams", conversation: "edited", kind: "personal");
        var first = TeamsMessage.Plain("xyzzy wug");
        first.Id = "message-1";
        await talk.SendAsync(first);

        var replies = new List<Activity>();
        foreach (var minute in new[] { 1, 1, 1, 2 })
        {
            replies.AddRange(await talk.SendAsync(TeamsMessage.Edited(TeamsMessage.Plain(host.Answered.Question), "message-1", host.Time.GetUtcNow().AddMinutes(minute))));
        }

        Assert.Equal([host.Answered.Question, host.Answered.Question], replies.Select(reply => reply.Summary));
    }

    [Fact]
    public async Task An_edit_that_does_not_mention_the_bot_is_left_alone_in_a_channel()
    {
        var talk = new Talk(host, "msteams", conversation: "edited-channel", kind: "channel");
        Assert.Empty(await talk.SendAsync(TeamsMessage.Edited(TeamsMessage.Plain("help"), "message-1", host.Time.GetUtcNow())));
    }

    [Fact]
    public Task A_whole_conversation() => new Talk(host, "msteams", conversation: "whole", kind: "personal").Flow
        .Send("Help").AssertReply(host.Texts[TextName.Help])
        .Send(host.Answered.Question).AssertReply(reply => Assert.Equal(host.Answered.Question, ((Activity)reply).Summary))
        .Send("SOURCES").AssertReply(reply => Assert.Contains(host.Answered.Question, reply.AsMessageActivity().Text, StringComparison.Ordinal))
        .Send("region IE").AssertReply(reply => Assert.Contains("IE", reply.AsMessageActivity().Text, StringComparison.Ordinal))
        .Send("forget me").AssertReply(host.Texts[TextName.Forgotten])
        .Send("what do you know about me").AssertReply(host.Texts[TextName.NothingKnown])
        .StartTestAsync();
}
