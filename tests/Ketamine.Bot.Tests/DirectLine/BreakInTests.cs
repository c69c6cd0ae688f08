using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Ketamine.Tests;

namespace Ketamine.Bot.Tests.DirectLine;

public class BreakInTests
{
    private const string Intruder = "intruder";

    private static readonly (string Name, string Value)[] NoCaps =
        [("DirectLine:ActivitiesPerMinute", "1000000"), ("DirectLine:ActivitiesPerMinutePerAddress", "1000000"), ("DirectLine:ActivitiesPerMinutePerConversation", "1000000")];

    // What an intruder may present in place of the victim's good token.
    private enum Pass
    {
        Nothing, ChangedCharacter, Shortened, Lengthened, Rewritten, NoAlgorithm, GuessedKey, OtherHeader, SwappedSignature, Own, Expired, Ticket, OtherOrigin,
    }

    private enum Deed
    {
        Read, Post, Reconnect, Upload, Stream, Refresh,
    }

    [Fact]
    public async Task Of_tries_to_read_or_write_anothers_conversation_none_gets_through()
    {
        await using var host = new DirectLineHost(NoCaps);
        var http = host.CreateClient();
        var victim = await Chat.StartAsync(http, DirectLineHost.ListedOrigin);
        var expired = victim.Token;
        host.Time.Advance(TimeSpan.FromMinutes(29));
        await victim.ReconnectAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await victim.SayAsync("secret of the victim");
        var own = (await Chat.StartAsync(http, DirectLineHost.ListedOrigin)).Token;
        var ticket = TicketOf(victim.StreamUrl);

        await Gen.Select(Gen.Enum<Pass>(), Gen.Enum<Deed>(), Gen.Int[0, 10_000], Gen.Char.AlphaNumeric)
            .Where((pass, deed, _, _) => pass != Pass.Own || deed != Deed.Refresh)
            .SampleAsync(
                async (pass, deed, at, character) =>
                {
                    var token = Token(pass, victim.Token, own, expired, deed == Deed.Stream ? Changed(ticket, at % ticket.Length, character) : ticket, at, character);
                    token = pass == Pass.OtherOrigin && deed == Deed.Stream ? ticket : token;
                    var origin = pass == Pass.OtherOrigin ? (string?[])[null, "http://localhost", "https://evil.example", "null"] : [DirectLineHost.ListedOrigin];
                    var status = await TryAsync(host, victim, deed, token, origin[at % origin.Length]);
                    Assert.True(status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{pass} {deed} {token}: {status}");
                },
                iter: Cases.Of(10_000));

        Assert.DoesNotContain(host.Bot.Heard, activity => activity.Text == Intruder);
        Assert.Equal([$"welcome {victim.UserId}", "secret of the victim", "echo secret of the victim"], await victim.TextsAsync());
    }

    [Fact]
    public async Task Of_1_000_claims_to_be_somebody_else_none_is_believed()
    {
        await using var host = new DirectLineHost(NoCaps);
        var http = host.CreateClient();
        var (victim, intruder) = (await Chat.StartAsync(http), await Chat.StartAsync(http));
        string[] claims = ["from", "From", "FROM", "sender", "user", "recipient", "conversation"];
        string[] shapes = ["{0}", "[{0}]", "{{\"id\":{0}}}", "{{\"Id\":{0},\"role\":\"bot\"}}", "{{\"id\":[{0}]}}", "{{\"id\":{{\"id\":{0}}}}}"];
        await Gen.Select(Gen.OneOf(claims), Gen.OneOf(shapes), Gen.OneOf(victim.UserId, victim.ConversationId, "bot")).Array[1, 4].SampleAsync(
            async fields =>
            {
                var members = fields.Select(field => $"\"{field.Item1}\":{string.Format(null, field.Item2, $"\"{field.Item3}\"")}");
                using var body = new StringContent($"{{\"type\":\"message\",\"text\":\"{Intruder}\",{string.Join(',', members)}}}");
                using var response = await intruder.PostAsync(body);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            },
            iter: 1_000);

        var heard = host.Bot.Heard.Where(activity => activity.Text == Intruder).ToList();
        Assert.Equal(1_000, heard.Count);
        Assert.All(heard, activity => Assert.Equal((intruder.UserId, intruder.ConversationId, "bot"), (activity.From.Id, activity.Conversation.Id, activity.Recipient.Id)));
        Assert.Equal([$"welcome {victim.UserId}"], await victim.TextsAsync());
    }

    private static async Task<HttpStatusCode> TryAsync(DirectLineHost host, Chat victim, Deed deed, string? token, string? origin)
    {
        var conversation = $"/conversations/{victim.ConversationId}";
        var body = new { type = "message", text = Intruder, from = new { id = victim.UserId } };
        if (deed == Deed.Stream)
        {
            return await StreamAsync(host, $"{Chat.Root}{conversation}/stream?t={token}", origin);
        }

        using var response = deed switch
        {
            Deed.Read => await victim.SendAsync(HttpMethod.Get, $"{conversation}/activities", token, origin),
            Deed.Post => await victim.SendAsync(HttpMethod.Post, $"{conversation}/activities", token, origin, body),
            Deed.Reconnect => await victim.SendAsync(HttpMethod.Get, conversation, token, origin),
            Deed.Upload => await victim.SendAsync(HttpMethod.Post, $"{conversation}/upload", token, origin, body),
            _ => await victim.SendAsync(HttpMethod.Post, "/tokens/refresh", token, origin),
        };
        Assert.DoesNotContain("secret", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return response.StatusCode;
    }

    private static async Task<HttpStatusCode> StreamAsync(DirectLineHost host, string path, string? origin)
    {
        var client = host.Server.CreateWebSocketClient();
        var status = HttpStatusCode.SwitchingProtocols;
        client.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        try
        {
            using var socket = await client.ConnectAsync(new Uri($"ws://localhost{path}"), CancellationToken.None);
        }
        catch (InvalidOperationException refused)
        {
            status = (HttpStatusCode)int.Parse(refused.Message.AsSpan(refused.Message.LastIndexOf(' ') + 1), provider: null);
        }

        return status;
    }

    private static string? Token(Pass pass, string good, string own, string expired, string ticket, int at, char character)
    {
        var parts = good.Split('.');
        return pass switch
        {
            Pass.Nothing => at % 2 == 0 ? null : "",
            Pass.ChangedCharacter => Changed(good, at % good.Length, character),
            Pass.Shortened => good[..(at % good.Length)],
            Pass.Lengthened => good + character,
            Pass.Rewritten => Join(parts[0], Rewrite(own, good), own.Split('.')[2]),
            Pass.NoAlgorithm => Join(Encode("""{"alg":"none","typ":"JWT"}"""), parts[1], at % 2 == 0 ? "" : parts[2]),
            Pass.GuessedKey => Sign(parts[0], parts[1], (at % 3) switch { 0 => "", 1 => "secret", _ => good }),
            Pass.OtherHeader => Join(Encode("""{"alg":"HS256","typ":"JWT","kid":"../../dev/null"}"""), parts[1], parts[2]),
            Pass.SwappedSignature => Join(parts[0], parts[1], own.Split('.')[2]),
            Pass.Own => own,
            Pass.Expired => expired,
            Pass.Ticket => ticket,
            Pass.OtherOrigin => good,
            _ => throw new ArgumentOutOfRangeException(nameof(pass)),
        };
    }

    private static string TicketOf(string streamUrl) => streamUrl.Split("&t=")[1];

    private static string Changed(string text, int at, char character) =>
        $"{text[..at]}{(text[at] == character ? '_' : character)}{text[(at + 1)..]}";

    private static string Rewrite(string own, string good)
    {
        var claims = JsonNode.Parse(Base64Url.DecodeFromChars(own.Split('.')[1]))!;
        claims["conv"] = JsonNode.Parse(Base64Url.DecodeFromChars(good.Split('.')[1]))!["conv"]!.DeepClone();
        return Encode(claims.ToJsonString());
    }

    private static string Sign(string header, string payload, string key) =>
        Join(header, payload, Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{header}.{payload}"))));

    private static string Join(params string[] parts) => string.Join('.', parts);

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
