using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Tests.Curation;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Answers;

/// <summary>Which version of the knowledge a reply is of, where there are several or one that cannot be used.</summary>
public sealed class VersionsTests : IDisposable
{
    private const string Question = "How often should I water a houseplant?";

    private readonly ScratchKnowledge _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task Replicas_with_different_knowledge_each_name_their_own()
    {
        const string file = "entries/care/watering.md";
        await File.WriteAllTextAsync(Path.Combine(_knowledge.Path, file), $"{_knowledge.Read(file).TrimEnd()}\n\nOther words.\n");
        await using var one = new BotHost(SecondBase.Settings);
        await using var other = new BotHost(one.Data, ("Knowledge:Path", _knowledge.Path), ("Matching:Encoder", "false"));

        var (first, second) = (await AskAsync(one), await AskAsync(other));

        Assert.Equal((one.Knowledge.Version, other.Knowledge.Version), (first.Version, second.Version));
        Assert.NotEqual(first.Version, second.Version);
        Assert.DoesNotContain("Other words.", first.Text, StringComparison.Ordinal);
        Assert.Contains("Other words.", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_calibration_damaged_while_the_bot_runs_is_told_and_the_base_before_stays()
    {
        await using var host = new BotHost(("Knowledge:Path", _knowledge.Path));
        var live = host.Services.GetRequiredService<LiveAnswerer>();
        var before = (await AskAsync(host)).Version;
        var calibration = Path.Combine(_knowledge.Path, "calibration.json");

        await File.WriteAllTextAsync(calibration, "{ damaged");
        await UntilAsync(host, () => live.Problems.Count > 0);
        Assert.Equal(before, (await AskAsync(host)).Version);
        var ready = JsonNode.Parse(await host.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;
        Assert.Equal("degraded", (string?)ready["status"]);
        Assert.Contains("calibration.json", string.Concat(ready["reasons"]!.AsArray()), StringComparison.Ordinal);

        File.Delete(calibration);
        await UntilAsync(host, () => live.Problems.Count == 0);
        Assert.Equal(before, (await AskAsync(host)).Version);
    }

    // The watcher hears of a change when the file system says so, and waits until it is quiet.
    private static async Task UntilAsync(BotHost host, Func<bool> done)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        while (!done())
        {
            await Task.Delay(20, patience.Token);
            host.Time.Advance(KnowledgeStore.Quiet);
        }
    }

    private static async Task<(string Version, string Text)> AskAsync(BotHost host)
    {
        using var response = await host.CreateClient().PostAsJsonAsync("/api/answers", new { question = Question });
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (reply.GetProperty("knowledgeVersion").GetString()!, reply.GetProperty("text").GetString()!);
    }
}
