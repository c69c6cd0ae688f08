using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using Ketamine.Knowledge;
using Ketamine.Tests;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>Activities as no channel sends them, at the door for channels.</summary>
public class WildActivityTests
{
    // Nobody else says this word, so a reply that holds it repeats what was written.
    private const string Said = "zqsaidqz";

    private static readonly string[] Names =
        ["type", "name", "value", "text", "from", "recipient", "conversation", "channelData", "entities", "locale", "id", "serviceUrl", "deliveryMode", "timestamp", "localTimestamp", "membersAdded", "reactionsAdded", "replyToId", "attachments", "action", "textFormat"];

    private static readonly Gen<string> Kind = Gen.OneOf(
        "'type':'message'", "'type':'message'", "'type':'event','name':'feedback'", "'type':'invoke','name':'composeExtension/query'", "'type':'invoke','name':'message/submitAction'",
        "'type':'invoke','name':'adaptiveCard/action'", "'type':'messageUpdate','channelData':{'eventType':'editMessage'}", "'type':'installationUpdate','action':'add'",
        "'type':'conversationUpdate'", "'type':'messageReaction'", "'type':'wild'").Select(kind => kind.Replace('\'', '"'));

    private static readonly Gen<string> Text = Gen.OneOf(
        $"{Said}", $"is it safe, {Said}?", $"[{Said}](javascript:alert(1))", $"<at>{Said}</at> what is it?", $"=HYPERLINK(\\\"{Said}\\\")", $"region {Said}", $"forget me {Said}", "hello", "");

    // An activity that would be answered but for some wild members, which come last and so win.
    private static readonly Gen<string> WildActivity =
        from kind in Kind
        from text in Text
        from channel in Gen.OneOf("msteams", "webchat", "test", "directline", "")
        from wild in Gen.Select(Gen.OneOf(Gen.OneOf(Names), WildJson.Name), WildJson.Value, (name, value) => $",\"{name}\":{value}").Array[0, 3]
        select $$"""
            {{{kind}},"text":"{{text}}","channelId":"{{channel}}","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","from":{"id":"somebody"},
            "recipient":{"id":"bot"},"conversation":{"id":"here","conversationType":"personal"}{{string.Concat(wild)}}}
            """;

    private static readonly Gen<string> Body = Gen.Frequency((8, WildActivity), (1, WildJson.Value));

    [Fact]
    public async Task None_breaks_the_door_or_a_turn_and_no_reply_repeats_what_was_said()
    {
        await using var host = new BotHost(
            ("Matching:Encoder", "false"), ("Limits:CallsPerMinutePerAddress", "1000000"), ("Limits:CallsPerMinute", "1000000"), ("Limits:MessagesPerMinutePerUser", "1000000"));
        using var client = host.CreateClient();
        var failed = host.Texts[TextName.Failure].Split('\'')[0];
        var accepted = 0;
        await Body.SampleAsync(
            async body =>
            {
                using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
                var answer = await response.Content.ReadAsStringAsync();
                Assert.True(response.StatusCode < HttpStatusCode.InternalServerError || response.StatusCode == HttpStatusCode.NotImplemented, $"{body}: {response.StatusCode}");
                Assert.DoesNotContain(Said, answer, StringComparison.OrdinalIgnoreCase);
                Assert.False(answer.Contains(failed, StringComparison.Ordinal), $"{body}: the turn failed");
                if (answer.Length > 0)
                {
                    JsonDocument.Parse(answer).Dispose();
                }

                if (response.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref accepted);
                }
            },
            iter: Cases.Of(3_000));

        Assert.InRange(accepted, Cases.Of(3_000) / 20, Cases.Of(3_000) / 20 * 19);
    }

    // Each once failed a turn, or the door before it looked at the token.
    [Fact]
    public async Task What_was_found_so_is_refused()
    {
        await using var host = new BotHost(("Matching:Encoder", "false"));
        using var client = host.CreateClient();
        string[] found =
        [
            """{"type":"message","membersAdded":{"$type":{"name":{}}},""",
            """{"type":"message","replyToId":NaN,""",
            """{"type":"invoke","name":"composeExtension/query","value":{"$ref":{"value":1}},""",
            """{"type":"conversationUpdate","channelData":"hello",""",
            """{"type":"message","channelData":{"team":[1]},""",
        ];
        foreach (var beginning in found)
        {
            var body = beginning + """
                "channelId":"msteams","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"}}
                """;
            using var response = await client.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{body}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task A_search_for_nothing_is_no_failed_turn()
    {
        await using var host = new BotHost(("Matching:Encoder", "false"));
        var replies = await new Talk(host, "msteams").SendAsync(new Activity(ActivityTypes.Invoke) { Name = "composeExtension/query" });

        var answer = Assert.IsType<InvokeResponse>(Assert.Single(replies).Value);
        Assert.Equal((int)HttpStatusCode.BadRequest, answer.Status);
    }
}
