using System.Diagnostics;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>The stock client plays the scenes of StockClient/chat.js.</summary>
public sealed class StockClientTests : IAsyncDisposable
{
    private static readonly string Folder = typeof(StockClientTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "StockClientFolder").Value!;

    private readonly DirectLineHost _host = new DirectLineHost().Listening();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Theory]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task It_talks(string transport)
    {
        var seen = await PlayAsync("talk", transport);
        var user = _host.Bot.Heard.First().From.Id;
        Assert.Equal([$"welcome {user}", "hello", "echo hello"], Texts(seen));
        Assert.Equal(user, seen["from"]!.GetValue<string>());
        Assert.True(seen["echoed"]!.GetValue<bool>());
        Assert.True(seen["replied"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task It_takes_up_a_conversation_again(string transport) =>
        Assert.Equal(["hello", "echo hello"], Texts(await PlayAsync("resume", transport))[1..]);

    [Fact]
    public async Task It_takes_up_a_broken_stream_without_loss_or_repetition()
    {
        var seen = await PlayAsync("reconnect", "stream");
        Assert.Equal(["before", "echo before", "after", "echo after"], Texts(seen)[1..]);
        Assert.Equal(2, seen["streams"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("stream")]
    [InlineData("poll")]
    public async Task It_refreshes_its_token(string transport)
    {
        var seen = await PlayAsync("refresh", transport);
        Assert.True(seen["renewed"]!.GetValue<bool>());
        Assert.Equal(["hello", "echo hello"], Texts(seen)[1..]);
    }

    [Fact]
    public async Task It_says_that_it_cannot_connect_with_a_forged_token() =>
        Assert.True((await PlayAsync("forged", "stream"))["failed"]!.GetValue<bool>());

    private async Task<JsonNode> PlayAsync(string scene, string transport)
    {
        var domain = new Uri(_host.CreateClient().BaseAddress!, Chat.Root).ToString();
        using var node = Process.Start(new ProcessStartInfo("node", ["chat.js", domain, scene, transport])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        try
        {
            var (output, errors) = (node.StandardOutput.ReadToEndAsync(patience.Token), node.StandardError.ReadToEndAsync(patience.Token));
            await node.WaitForExitAsync(patience.Token);
            Assert.True(node.ExitCode == 0, await errors);
            return JsonNode.Parse(await output)!;
        }
        finally
        {
            node.Kill();
        }
    }

    private static string[] Texts(JsonNode seen) => [.. seen["texts"]!.AsArray().Select(text => text!.GetValue<string>())];
}
