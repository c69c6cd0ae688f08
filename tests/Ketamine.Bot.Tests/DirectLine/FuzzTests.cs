using System.Net;
using System.Text;
using System.Text.Json;
using CsCheck;
using Ketamine.Tests;

namespace Ketamine.Bot.Tests.DirectLine;

public class FuzzTests
{
    // Mostly an activity that would be accepted but for one wild member.
    private static readonly Gen<byte[]> Body = Gen.Frequency(
        (4, Gen.Select(Gen.OneOf("message", "event", "typing", "messageReaction"), WildJson.Name, WildJson.Value, (type, name, value) => Utf8($"{{\"type\":\"{type}\",\"{name}\":{value}}}"))),
        (3, WildJson.Value.Select(Utf8)),
        (1, Gen.String.Select(text => JsonSerializer.SerializeToUtf8Bytes(new { type = "message", text }))),
        (1, Gen.Byte.Array[0, 200]));

    private static readonly Gen<string> Path = Gen.OneOf(
        "/tokens/generate", "/tokens/refresh", "/conversations", "/conversations/ID", "/conversations/ID/activities", "/conversations/ID/activities", "/conversations/ID/activities", "/conversations/ID/activities",
        "/conversations/ID/upload", "/conversations/ID/stream", "/conversations/%2e%2e/activities", "/conversations/ID/activities/x", "/session/getsessionid", "/", "");

    private static readonly Gen<string> Query = Gen.Frequency(
        (3, Gen.Const("")),
        (1, Gen.OneOf("?watermark=", "?watermark=0", "?watermark=-1", "?watermark=9223372036854775807", "?watermark=9223372036854775808", "?watermark=1&watermark=2", "?t=..", "?t=%ff", "?%zz")));

    [Fact]
    public async Task Of_wild_calls_none_fails_and_all_answers_are_JSON()
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
            iter: Cases.Of(10_000));

        Assert.InRange(accepted, Cases.Of(10_000) / 20, Cases.Of(10_000) / 20 * 19);
        Assert.NotEmpty((await chat.ReadAsync()).Activities);
        Assert.DoesNotContain(host.Logged, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
