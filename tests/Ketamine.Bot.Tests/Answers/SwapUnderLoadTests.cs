using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Tests.Curation;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Answers;

/// <summary>The base changes again and again while people ask.</summary>
public sealed class SwapUnderLoadTests : IDisposable
{
    private const string Question = "How often should I water a houseplant?";
    private const string File = "entries/care/watering.md";
    private const int Swaps = 8;

    private readonly ScratchKnowledge _knowledge = new();

    public void Dispose() => _knowledge.Dispose();

    [Fact]
    public async Task No_reply_fails_and_none_mixes_two_versions()
    {
        await using var host = new BotHost(("Knowledge:Path", _knowledge.Path), ("Matching:Encoder", "false"), ("Limits:CallsPerMinutePerAddress", "1000000"), ("Limits:CallsPerMinute", "1000000"));
        using var client = host.CreateClient();
        var live = host.Services.GetRequiredService<LiveAnswerer>();
        var markOfVersion = new Dictionary<string, string> { [live.Current.Knowledge.Version] = "" };
        using var over = new CancellationTokenSource();
        var seen = new ConcurrentDictionary<string, bool>();
        var asking = Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskAsync(client, seen, over.Token))).ToArray();

        var sound = _knowledge.Read(File);
        for (var swap = 0; swap < Swaps; swap++)
        {
            var before = live.Current;
            await System.IO.File.WriteAllTextAsync(Path.Combine(_knowledge.Path, File), $"{sound.TrimEnd()}\n\nMark {swap} of this version.\n");
            while (ReferenceEquals(before, live.Current))
            {
                await Task.Delay(20);
                host.Time.Advance(KnowledgeStore.Quiet);
            }

            var version = live.Current.Knowledge.Version;
            markOfVersion[version] = $"Mark {swap} of this version.";
            while (!seen.ContainsKey(version) && !asking.Any(asked => asked.IsCompleted))
            {
                await Task.Delay(5);
            }
        }

        await over.CancelAsync();
        var replies = (await Task.WhenAll(asking)).SelectMany(asked => asked).ToList();
        Assert.True(replies.Select(reply => reply.Version).Distinct().Count() >= Swaps);
        Assert.All(replies, reply =>
        {
            Assert.Equal(markOfVersion[reply.Version].Length > 0, reply.Text.Contains("of this version.", StringComparison.Ordinal));
            Assert.Contains(markOfVersion[reply.Version], reply.Text, StringComparison.Ordinal);
        });
    }

    private static async Task<List<(string Version, string Text)>> AskAsync(HttpClient client, ConcurrentDictionary<string, bool> seen, CancellationToken over)
    {
        var replies = new List<(string, string)>();
        while (!over.IsCancellationRequested)
        {
            using var response = await client.PostAsJsonAsync("/api/answers", new { question = Question }, CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var reply = await response.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None);
            var version = reply.GetProperty("knowledgeVersion").GetString()!;
            replies.Add((version, reply.GetProperty("text").GetString()!));
            seen.TryAdd(version, true);
        }

        return replies;
    }
}
