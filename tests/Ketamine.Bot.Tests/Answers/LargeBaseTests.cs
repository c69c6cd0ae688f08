using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ketamine.Bot.Tests.Answers;

public sealed class LargeBaseTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ketamine-large-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Words_answer_at_once_and_meaning_once_the_vectors_are_made()
    {
        Write(1_500);
        using var host = new BotHost(("Knowledge:Path", Table), ("Knowledge:OnDiskFrom", "100"), ("Matching:CacheFolder", _folder.FullName));

        Assert.Equal(("answer", "r42"), await AskAsync(host, "Where does plant 42 stand?"));
        var first = await ReadyAsync(host);
        var last = await ReadyWhenAsync(host, ready => Mode(ready) == "words and meaning on disk");

        Assert.Contains(Mode(first), new[] { "words until encoded", "words and meaning on disk" });
        Assert.Equal(Mode(first) == "words until encoded", Reasons(first).Contains("until the vectors of the large base are made", StringComparison.Ordinal));
        Assert.Equal("healthy", (string?)last["status"]);
        Assert.Equal(1_500, (int?)last["knowledge"]!["entries"]);
        Assert.Equal(("answer", "r42"), await AskAsync(host, "Where does plant 42 stand?"));
    }

    [Fact]
    public async Task Started_again_it_takes_the_vectors_that_are_there()
    {
        Write(150);
        using (var host = Host())
        {
            await ReadyWhenAsync(host, ready => Mode(ready) == "words and meaning on disk");
        }

        using var again = Host();

        Assert.Equal("words and meaning on disk", Mode(await ReadyAsync(again)));

        BotHost Host() => new(("Knowledge:Path", Table), ("Knowledge:OnDiskFrom", "100"), ("Matching:CacheFolder", _folder.FullName));
    }

    private string Table => Path.Combine(_folder.FullName, "table.tsv");

    private void Write(int rows) => File.WriteAllLines(Table, Enumerable.Range(0, rows)
        .Select(i => string.Create(CultureInfo.InvariantCulture, $"r{i}\tWhere does plant {i} stand?\tIn room {i}.\t")).Prepend("id\tquestion\tanswer\talternates"));

    private static async Task<(string? Outcome, string? Entry)> AskAsync(BotHost host, string question)
    {
        var response = await host.CreateClient().PostAsJsonAsync("/api/answers", new { question });
        var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return (reply.GetProperty("outcome").GetString(), reply.GetProperty("entry") is { ValueKind: JsonValueKind.Object } entry ? entry.GetProperty("id").GetString() : null);
    }

    private static async Task<JsonNode> ReadyAsync(BotHost host) =>
        JsonNode.Parse(await host.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

    private static async Task<JsonNode> ReadyWhenAsync(BotHost host, Predicate<JsonNode> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var ready = await ReadyAsync(host);
            if (holds(ready))
            {
                return ready;
            }

            await Task.Delay(200, patience.Token);
        }
    }

    private static string? Mode(JsonNode ready) => (string?)ready["matching"]!["mode"];

    private static string Reasons(JsonNode ready) => string.Concat(ready["reasons"]!.AsArray());
}
