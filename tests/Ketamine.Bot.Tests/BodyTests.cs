using System.Net;
using System.Text;
using Ketamine.Bot.Tests.DirectLine;

namespace Ketamine.Bot.Tests;

/// <summary>Tests that look at what all hosts of the process share, its memory and its meters, with no other beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}

/// <summary>Bodies that are too large or too deep, at every door that takes one.</summary>
[Collection(Alone.Name)]
public sealed class BodyTests(BodyTests.Doorway doorway) : IClassFixture<BodyTests.Doorway>
{
    private const int MaxBytes = 256 * 1024;

    private const string Activity = """{"type":"message","id":"1","channelId":"test","serviceUrl":"http://127.0.0.1:9","deliveryMode":"expectReplies","from":{"id":"a"},"recipient":{"id":"b"},"conversation":{"id":"c"},"value":DEEP}""";

    public static TheoryData<string, string> Doors => new()
    {
        { "/api/answers", """{"question":"hello","previous":DEEP}""" },
        { "/api/messages", Activity },
        { "/v3/directline/conversations/ID/activities", """{"type":"event","name":"deep","value":DEEP}""" },
        { "/v3/directline/conversations", """{"locale":DEEP}""" },
        { "/v3/directline/tokens/generate", """{"user":DEEP}""" },
    };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Over_256_KB_is_413_with_and_without_a_length(string door, string body)
    {
        var large = body.Replace("DEEP", $"\"{new string('x', MaxBytes)}\"", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(door, large, chunked: false));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(door, large, chunked: true));
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Too_deep_is_400_and_a_million_levels_are_refused(string door, string body)
    {
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(door, Deep(body, 129), chunked: false));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(door, Deep(body, 120_000), chunked: false));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(door, new string('[', MaxBytes), chunked: false));

        // Whichever is seen first while it arrives.
        Assert.Contains(await PostAsync(door, Deep(body, 1_000_000), chunked: true), new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
    }

    [Fact]
    public async Task A_flood_of_them_leaves_no_memory_taken()
    {
        await FloodAsync(1);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        await FloodAsync(5);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 50 * 1024 * 1024);
    }

    private async Task FloodAsync(int times)
    {
        foreach (var door in Doors)
        {
            var (path, body) = ((string)door[0], (string)door[1]);
            for (var i = 0; i < times; i++)
            {
                await PostAsync(path, Deep(body, 120_000), chunked: false);
                await PostAsync(path, Deep(body, 1_000_000), chunked: true);
            }
        }
    }

    private static string Deep(string body, int levels) => body.Replace("DEEP", new string('[', levels) + new string(']', levels), StringComparison.Ordinal);

    private async Task<HttpStatusCode> PostAsync(string door, string body, bool chunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, door.Replace("ID", doorway.Chat.ConversationId, StringComparison.Ordinal));
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ConnectionClose = true;
        request.Headers.Add("Authorization", $"Bearer {doorway.Chat.Token}");
        try
        {
            using var response = await doorway.Http.SendAsync(request);
            return response.StatusCode;
        }
        catch (HttpRequestException) when (chunked)
        {
            // The server has refused and gone while the rest was still being sent.
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }

    /// <summary>One host for all bodies, on a real port.</summary>
    public sealed class Doorway : IAsyncLifetime
    {
        private readonly DirectLineHost _host = new DirectLineHost { KeepsRealBot = true }.Listening();

        internal HttpClient Http { get; private set; } = null!;

        internal Chat Chat { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Http = _host.CreateClient();
            Chat = await Chat.StartAsync(Http);
        }

        public async Task DisposeAsync() => await _host.DisposeAsync();
    }
}
