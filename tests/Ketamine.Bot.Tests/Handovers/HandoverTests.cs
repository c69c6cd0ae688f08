using Ketamine.Bot.Handovers;
using Ketamine.Bot.Tests.Messages;
using Ketamine.Bot.Tests.Teams;
using Ketamine.Knowledge;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Handovers;

/// <summary>A question on its way to people in a Teams channel and back, through the real adapters and a connector on this machine.</summary>
public sealed class HandoverTests : IAsyncLifetime, IDisposable
{
    private const string Channel = "19:team@thread.tacv2";

    private readonly CardChanges _changes = new();
    private LoopbackConnector _connector = null!;
    private BotHost _host = null!;

    public async Task InitializeAsync()
    {
        _connector = await LoopbackConnector.StartAsync();
        _host = Host(SecondBase.Settings);
    }

    public async Task DisposeAsync() => await _connector.DisposeAsync();

    public void Dispose() => _host.Dispose();

    private BotHost Host(IEnumerable<(string Name, string Value)> settings) =>
        new([.. settings, ("Handover:Channel", Channel), ("Handover:ServiceUrl", _connector.Address.AbsoluteUri)]);

    // The second base has no rules that tell danger.
    private void KnowDanger()
    {
        _host.Dispose();
        _host = Host([]);
    }

    [Fact]
    public async Task A_whole_conversation_from_the_question_to_the_answer_of_a_person()
    {
        var asker = Asker();
        JObject fallback = [], consent = [];
        await asker.Flow.Send("xyzzy wug").AssertReply(reply => fallback = Shown.Card((Activity)reply)).StartTestAsync();
        await asker.Flow.Send(Press.On(fallback, Text(TextName.AskAPerson))).AssertReply(reply => consent = Shown.Card((Activity)reply)).StartTestAsync();
        Assert.Equal(["xyzzy wug"], PlainTexts(consent));
        Assert.Contains("30 days", consent.ToString(), StringComparison.Ordinal);
        Assert.Empty(_connector.Calls);
        Assert.Empty(await _host.RowsAsync("handover"));

        await asker.Flow.Send(Press.On(consent, Text(TextName.HandoverAgree))).AssertReply(Text(TextName.HandoverPassedOn)).StartTestAsync();
        var posted = Assert.Single(_connector.Calls);
        Assert.Equal(("/v3/conversations", Channel), (posted.Path, (string?)posted.Body.SelectToken("channelData.channel.id")));
        var open = (JObject)posted.Body.SelectToken("activity.attachments[0].content")!;
        Assert.Equal(["xyzzy wug", Text(TextName.HandoverNote)], PlainTexts(open));
        Assert.DoesNotContain("somebody", posted.Body.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("open", Assert.Single(await _host.RowsAsync("handover"))["status"]);

        var team = Team();
        await team.Flow.Send(Press.On(open, Text(TextName.HandoverTake))).StartTestAsync();
        var taken = Assert.Single(_changes.Seen);
        Assert.Equal("card-1", taken.Id);
        Assert.Equal(["xyzzy wug", "Taken by Somebody"], PlainTexts(Shown.Card(taken)));
        Assert.Equal(("/v3/conversations/alone/activities/", Text(TextName.HandoverTaken)), Last());
        Assert.Equal("taken", Assert.Single(await _host.RowsAsync("handover"))["status"]);

        await team.Flow.Send(Press.On(Shown.Card(taken), Text(TextName.HandoverSend), " [call](javascript:x)\n<at>all</at> ")).StartTestAsync();
        Assert.Equal(["xyzzy wug", "Answered by Somebody"], PlainTexts(Shown.Card(_changes.Seen.Last())));
        Assert.Equal(("/v3/conversations/alone/activities/", Text(TextName.HandoverAnswer)), Last());
        var answer = (JObject)_connector.Calls.Last().Body.SelectToken("attachments[0].content")!;
        Assert.Equal(["[call](javascript:x)", "<at>all</at>"], PlainTexts(answer));
        Assert.Contains(Text(TextName.HandoverNotChecked), answer.ToString(), StringComparison.Ordinal);
        Assert.Empty(await _host.RowsAsync("handover"));

        await team.Flow.Send(Press.On(Shown.Card(taken), Text(TextName.HandoverSend), "again")).AssertReply(Text(TextName.HandoverGone)).StartTestAsync();
    }

    [Fact]
    public async Task Who_declines_has_nothing_passed_on()
    {
        var consent = await ConsentAsync(Asker(), "xyzzy wug");
        await Asker().Flow.Send(Press.On(consent, Text(TextName.HandoverDecline))).AssertReply(Text(TextName.HandoverDeclined)).StartTestAsync();
        Assert.Empty(_connector.Calls);
        Assert.Empty(await _host.RowsAsync("handover"));
    }

    [Fact]
    public async Task What_was_asked_in_a_thread_is_answered_there()
    {
        const string thread = "19:ward@thread.tacv2;messageid=7";
        var asker = new Talk(_host, "msteams", conversation: thread, kind: "channel", serviceUrl: _connector.Address.AbsoluteUri);
        var fallback = Shown.Card(Assert.Single(await asker.SendAsync(TeamsMessage.Mentioning("xyzzy wug"))));
        var consent = Shown.Card(Assert.Single(await asker.SendAsync(Press.On(fallback, Text(TextName.AskAPerson)))));
        await asker.SendAsync(Press.On(consent, Text(TextName.HandoverAgree)));

        await Team().SendAsync(Press.On(new HandoverStep.Take(await IdAsync())));

        Assert.StartsWith($"/v3/conversations/{thread}/activities", _connector.Calls.Last().Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_and_numbers_are_not_passed_on()
    {
        await AgreeAsync(Asker(), "xyzzy wug for Gwendolyn, tel 0207 946 0123, gwen@example.org");
        var body = _connector.Calls.Single().Body.ToString();
        Assert.Contains("xyzzy wug", body, StringComparison.Ordinal);
        Assert.All(["Gwendolyn", "0123", "example.org"], secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Words_of_danger_are_answered_with_help_and_not_passed_on()
    {
        KnowDanger();
        var danger = _host.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Crisis).Matches[0];
        var asker = Asker();
        Assert.Null(Press.Find(Shown.Card(await asker.SayAsync(danger)), Text(TextName.AskAPerson)));

        foreach (var step in new HandoverStep[] { new HandoverStep.Ask(danger), new HandoverStep.Agree(danger) })
        {
            var reply = Assert.Single(await asker.SendAsync(Press.On(step)));
            Assert.StartsWith(reply.Summary, Text(TextName.Crisis), StringComparison.Ordinal);
        }

        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Answers_refusals_and_empty_messages_offer_no_person()
    {
        KnowDanger();
        var refused = _host.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Refuse).Matches[0];
        foreach (var text in new[] { _host.Answered.Question, refused, "hello", "  " })
        {
            Assert.Null(Press.Find(Shown.Card(await Asker().SayAsync(text)), Text(TextName.AskAPerson)));
        }
    }

    [Fact]
    public async Task Only_the_teams_channel_takes_and_answers_questions()
    {
        await AgreeAsync(Asker(), "xyzzy wug");
        var id = await IdAsync();
        Talk[] others =
        [
            Asker(),
            new Talk(_host, "msteams", conversation: "19:other@thread.tacv2;messageid=1", kind: "channel"),
            new Talk(_host, "test", conversation: Channel, kind: "channel"),
        ];
        foreach (var other in others)
        {
            Assert.Equal(Text(TextName.HandoverGone), Assert.Single(await other.SendAsync(Press.On(new HandoverStep.Take(id)))).Text);
            Assert.Equal(Text(TextName.HandoverGone), Assert.Single(await other.SendAsync(Press.On(new HandoverStep.Answer(id, "")))).Text);
        }

        Assert.Equal("open", Assert.Single(await _host.RowsAsync("handover"))["status"]);
    }

    [Fact]
    public async Task A_question_is_taken_once_and_answered_only_when_taken_and_in_words()
    {
        await AgreeAsync(Asker(), "xyzzy wug");
        var id = await IdAsync();
        Assert.Equal(Text(TextName.HandoverGone), await TeamSaysAsync(new HandoverStep.Answer(id, ""), "too early"));
        Assert.Null(await TeamSaysAsync(new HandoverStep.Take(id)));
        Assert.Equal(Text(TextName.HandoverTakenAlready), await TeamSaysAsync(new HandoverStep.Take(id)));
        Assert.Equal(Text(TextName.HandoverEmpty), await TeamSaysAsync(new HandoverStep.Answer(id, ""), "  "));
        Assert.Equal(Text(TextName.HandoverEmpty), await TeamSaysAsync(new HandoverStep.Answer(id, ""), new string('x', 4_001)));
        Assert.Equal(Text(TextName.HandoverGone), await TeamSaysAsync(new HandoverStep.Take("unknown")));
    }

    [Fact]
    public async Task Forget_me_takes_the_question_back()
    {
        var asker = Asker();
        await AgreeAsync(asker, "xyzzy wug");
        var id = await IdAsync();

        Assert.Equal(Text(TextName.Forgotten), (await asker.SayAsync("forget me")).Text);

        Assert.Equal(Text(TextName.HandoverGone), await TeamSaysAsync(new HandoverStep.Take(id)));
    }

    [Fact]
    public async Task One_person_cannot_fill_the_channel()
    {
        for (var i = 0; i < AskerDesk.MostOfPerson; i++)
        {
            Assert.Equal(Text(TextName.HandoverPassedOn), await AgreeAsync(Asker(), "xyzzy wug"));
        }

        Assert.Equal(Text(TextName.HandoverFull), await AgreeAsync(Asker(), "xyzzy wug"));
        Assert.Equal(AskerDesk.MostOfPerson, _connector.Calls.Count);
    }

    [Fact]
    public async Task Where_the_channel_cannot_be_reached_the_person_is_told_and_nothing_is_kept()
    {
        _connector.Always(LoopbackConnector.Status(403, code: "BotNotInConversationRoster"));
        Assert.Equal(Text(TextName.HandoverFailed), await AgreeAsync(Asker(), "xyzzy wug"));
        Assert.Empty(await _host.RowsAsync("handover"));
    }

    [Fact]
    public async Task An_answer_that_did_not_arrive_can_be_sent_again()
    {
        await AgreeAsync(Asker(), "xyzzy wug");
        var id = await IdAsync();
        await TeamSaysAsync(new HandoverStep.Take(id));
        _connector.Then(LoopbackConnector.Status(403));
        Assert.Equal(Text(TextName.HandoverUndelivered), await TeamSaysAsync(new HandoverStep.Answer(id, ""), "words"));

        Assert.Null(await TeamSaysAsync(new HandoverStep.Answer(id, ""), "words"));

        Assert.Equal(Text(TextName.HandoverAnswer), Last().Said);
        Assert.Empty(await _host.RowsAsync("handover"));
    }

    [Fact]
    public async Task Unless_a_channel_is_named_nobody_is_offered_a_person()
    {
        await using var host = new BotHost(SecondBase.Settings);
        var talk = new Talk(host, "msteams", kind: "personal");
        Assert.Null(Press.Find(Shown.Card(await talk.SayAsync("xyzzy wug")), Text(TextName.AskAPerson)));
        foreach (var step in new HandoverStep[] { new HandoverStep.Ask("x"), new HandoverStep.Agree("x") })
        {
            Assert.Equal(Text(TextName.HandoverFailed), Assert.Single(await talk.SendAsync(Press.On(step))).Text);
        }

        var team = new Talk(host, "msteams", conversation: Channel, kind: "channel");
        Assert.Equal(Text(TextName.HandoverGone), Assert.Single(await team.SendAsync(Press.On(new HandoverStep.Take("x")))).Text);
    }

    [Theory]
    [InlineData("{\"action\":\"handover\"}")]
    [InlineData("{\"action\":\"handover\",\"step\":\"ask\",\"question\":\" \"}")]
    [InlineData("{\"action\":\"handover\",\"step\":\"take\",\"id\":{}}")]
    [InlineData("{\"action\":\"handover\",\"step\":\"dance\"}")]
    public async Task A_press_that_makes_no_sense_gets_a_way_forward(string data) =>
        Assert.Contains(Text(TextName.NoText), Shown.All(Assert.Single(await Asker().SendAsync(Press.On(JObject.Parse(data))))), StringComparison.Ordinal);

    private string Text(TextName name) => _host.Texts[name];

    private Talk Asker() => new(_host, "msteams", conversation: "alone", kind: "personal", serviceUrl: _connector.Address.AbsoluteUri);

    private Talk Team()
    {
        var team = new Talk(_host, "msteams", person: "29:staff", conversation: $"{Channel};messageid=1", kind: "channel");
        team.Adapter.Use(_changes);
        return team;
    }

    // What the team is told; null where the card changes instead.
    private async Task<string?> TeamSaysAsync(HandoverStep step, string? answer = null)
    {
        var data = HandoverPress.Of(step);
        data[HandoverPress.AnswerBox] = answer;
        return (await Team().SendAsync(Press.On(data))).SingleOrDefault()?.Text;
    }

    private async Task<JObject> ConsentAsync(Talk asker, string question)
    {
        var fallback = Shown.Card(await asker.SayAsync(question));
        return Shown.Card(Assert.Single(await asker.SendAsync(Press.On(fallback, Text(TextName.AskAPerson)))));
    }

    private async Task<string> AgreeAsync(Talk asker, string question) =>
        Assert.Single(await asker.SendAsync(Press.On(await ConsentAsync(asker, question), Text(TextName.HandoverAgree)))).Text;

    private async Task<string> IdAsync() => (string)Assert.Single(await _host.RowsAsync("handover"))["id"]!;

    private (string Path, string Said) Last()
    {
        var (path, body) = _connector.Calls.Last();
        return (path[..(path.LastIndexOf('/') + 1)], (string?)body["summary"] ?? (string)body["text"]!);
    }

    private static string[] PlainTexts(JObject card) => [.. card.SelectTokens("$..inlines[*].text").Select(text => (string)text!)];
}
