using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Ketamine.Bot.Tests.DirectLine;

public class FuzzTests
{
    private static readonly string[] Names =
    [
        "type", "text", "textFormat", "locale", "name", "value", "channelData", "replyToId", "reactionsAdded", "reactionsRemoved", "from", "attachments", "entities",
        "timestamp", "user", "id", "region", "conversation", "membersAdded", "suggestedActions", "relatesTo", "$type", "$ref", "__proto__", "",
    ];

    private static readonly string[] Leaves =
    [
        "null", "true", "0", "-1", "1e999", "1.5", "99999999999999999999999999", "\"\"", "\"message\"", "\"event\"", "\"typing\"", "\"messageReaction\"", "\"invoke\"", "\"hello\"",
        "\"en-GB\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\u202e\"", "\"2026-13-45T99:99:99Z\"", "\"dl_0123456789abcdefABCDEF\"", "\"System.Object, mscorlib\"", "\"/Date(1)/\"",
    ];

    private static readonly string[] NoJson = ["NaN", "undefined", "new Date(1)", "'single'", "/* comment */ 1", "[", "}", "\"open"];

    private static readonly Gen<string> Leaf = Gen.Frequency((12, Gen.OneOf(Leaves)), (1, Gen.OneOf(NoJson)));

    private static readonly Gen<string> Json = Gen.Recursive<string>((depth, json) => depth > 3
        ? Leaf
        : Gen.Frequency(
            (3, Leaf),
            (3, Gen.Select(Gen.OneOf(Names), json, (name, value) => $"\"{name}\":{value}").Array[0, 6].Select(members => $"{{{string.Join(',', members)}}}")),
            (1, json.Array[0, 4].Select(items => $"[{string.Join(',', items)}]"))));

    // Mostly an activity that would be accepted but for one wild member.
    private static readonly Gen<byte[]> Body = Gen.Frequency(
        (4, Gen.Select(Gen.OneOf("message", "event", "typing", "messageReaction"), Gen.OneOf(Names), Json, (type, name, value) => Utf8($"{{\"type\":\"{type}\",\"{name}\":{value}}}"))),
        (3, Json.Select(Utf8)),
        (1, Gen.String.Select(text => JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text }))),
        (1, Gen.Byte.Array[0, 200]));

    private static readonly Gen<string> Path = Gen.OneOf(
        "/tokens/generate", "/tokens/refresh", "/conversations", "/conversations/ID", "/conversations/ID/activities", "/conversations/ID/activities", "/conversations/ID/activities", "/conversations/ID/activities",
        "/conversations/ID/upload", "/conversations/ID/stream", "/conversations/%2e%2e/activities", "/conversations/ID/activities/x", "/session/getsessionid", "/", "");

    private static readonly Gen<string> Query = Gen.Frequency(
        (3, Gen.Const("")),
        (1, Gen.OneOf("?watermark=", "?watermark=0", "?watermark=-1", "?watermark=9223372036854775807", "?watermark=9223372036854775808", "?watermark=1&watermark=2", "?t=..", "?t=%ff", "?%zz")));

    [Fact]
    public async Task Of_10_000_wild_calls_none_fails_and_all_answers_are_JSON()
    {
        await using var host = new DirectLineHost(
            ("DirectLine:ActivitiesPerMinute", "1000000"), ("DirectLine:ActivitiesPerMinutePerAddress", "1000000"), ("DirectLine:ActivitiesPerMinutePerConversation", "1000000"),
            ("DirectLine:TokensPerMinutePerAddress", "1000000"), ("DirectLine:TokensPerMinute", "1000000"));
        var chat = await Chat.StartAsync(host.CreateClient());
        var accepted = 0;
        await Gen.Select(Gen.OneOf(HttpMethod.Post, HttpMethod.Post, HttpMethod.Post, HttpMethod.Post, HttpMethod.Get, HttpMethod.Put, HttpMethod.Options), Path, Query, Body).SampleAsync(
            async (method, path, query, body) =>
            {
                using var content = new ByteArrayContent(body);
                using var response = await chat.SendAsync(method, path.Replace("ID", chat.ConversationId, StringComparison.Ordinal) + query, method == HttpMethod.Get ? null : content);
                Assert.True(response.StatusCode < HttpStatusCode.InternalServerError, $"{method} {path}{query} {Encoding.UTF8.GetString(body)}: {response.StatusCode}");
                var answer = await response.Content.ReadAsByteArrayAsync();
                if (answer.Length > 0)
                {
                    JsonDocument.Parse(answer).Dispose();
                }

                if (method == HttpMethod.Post && path.EndsWith("/activities", StringComparison.Ordinal) && response.IsSuccessStatusCode)
                {
                    Interlocked.Increment(ref accepted);
                }
            },
            iter: 10_000);

        Assert.InRange(accepted, 500, 9_500);
        Assert.NotEmpty((await chat.ReadAsync()).Activities);
        Assert.DoesNotContain(host.Logged, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
