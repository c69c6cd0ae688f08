using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using Dapper;
using Ketamine.Bot.Tests.DirectLine;
using Ketamine.Knowledge;
using Npgsql;
using Xunit.Abstractions;

namespace Ketamine.Operations.Tests;

/// <summary>Each message, and each id of a person, holds a word that is nowhere else. With the settings that the bot comes with, none of them is found afterwards.</summary>
[Collection(SharedReplicas.Name)]
public sealed class CanaryTests(ReplicaSet set, ITestOutputHelper output) : IDisposable
{
    private const string Canary = "zqcanaryqz";

    private static readonly int Messages = int.Parse(Environment.GetEnvironmentVariable("KETAMINE_CANARIES") ?? "120", CultureInfo.InvariantCulture);

    private static readonly string[] Texts =
    [
        Repository.Knowledge.Suggestions.First().Question,
        "what is the capital of a country that nobody has heard of",
        Repository.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Crisis).Matches[0],
        Repository.Knowledge.Safety.Rules.First(rule => rule.Category == SafetyCategory.Refuse).Matches[0],
        string.Concat(Enumerable.Repeat("a long message ", 900)),
    ];

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ketamine-canary-");

    public void Dispose() => _data.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task No_message_and_no_id_of_a_person_is_found_anywhere(bool replicated)
    {
        await using var collector = await Collector.StartAsync();
        await using var bot = new BotProcess(Settings(collector, replicated));
        await bot.StartAsync();

        var sent = await SendAsync(bot.Http);
        var places = new Dictionary<string, string> { ["/metrics"] = await bot.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative)) };
        if (replicated)
        {
            places["the database, row by row"] = await RowsAsync();
        }

        await bot.StopAsync();
        places["all that the program printed"] = await bot.OutputAsync();
        foreach (var signal in new[] { "traces", "metrics", "logs" })
        {
            places[signal] = collector.Of(signal);
        }

        foreach (var folder in Folders(replicated))
        {
            places[folder] = Contents(folder);
        }

        // What is looked for would be found: everything is there but the messages.
        Assert.Contains("ketamine_replies_total", places["/metrics"], StringComparison.Ordinal);
        Assert.Contains("Knowledge loaded", places["all that the program printed"], StringComparison.Ordinal);
        Assert.Contains("triage", places["traces"], StringComparison.Ordinal);
        Assert.Contains("ketamine.replies", places["metrics"], StringComparison.Ordinal);
        Assert.Contains("Knowledge loaded", places["logs"], StringComparison.Ordinal);
        Assert.DoesNotContain("url.path", places["traces"], StringComparison.Ordinal);

        var found = places.Where(place => place.Value.Contains(Canary, StringComparison.OrdinalIgnoreCase)).Select(place => place.Key).ToList();
        output.WriteLine($"{sent} messages through every door; looked in {string.Join(", ", places.Select(place => $"{place.Key} ({place.Value.Length:N0} characters)"))}; found in {found.Count}.");
        Assert.Empty(found.SelectMany(place => places[place].Split('\n').Where(line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase)).Take(5)));
    }

    private IEnumerable<(string Name, string Value)> Settings(Collector collector, bool replicated) =>
    [
        ("Storage:Folder", _data.FullName),
        ("DirectLine:KeyFolder", Path.Combine(_data.FullName, "keys")),
        ("ConnectionStrings:Ketamine", replicated ? set.Cluster.ConnectionString : ""),
        ("DirectLine:ActivitiesPerMinutePerConversation", "100000"),
        ("DOTNET_ENVIRONMENT", "Development"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", collector.Address.ToString()),
        ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
    ];

    private IEnumerable<string> Folders(bool replicated) =>
        replicated && Directory.Exists(Host) ? [_data.FullName, Path.Combine(Repository.Folder, "data"), Host] : [_data.FullName, Path.Combine(Repository.Folder, "data")];

    // The folder of the database's files, its log among them.
    private string Host => new NpgsqlConnectionStringBuilder(set.Cluster.ConnectionString).Host!;

    private static async Task<int> SendAsync(HttpClient http)
    {
        var chat = await Chat.StartAsync(http);
        var sent = 0;
        while (sent < Messages)
        {
            var text = $"{Texts[sent % Texts.Length]} {Canary}{sent}";
            HttpContent[] bodies = [JsonContent.Create(new { question = text, region = Canary, previous = Canary }), new StringContent($"{{\"question\": \"{text}")];
            foreach (var body in bodies)
            {
                using var answered = await http.PostAsync(new Uri("/api/answers", UriKind.Relative), body);
            }

            using var said = await chat.PostAsync(new { type = "message", text, locale = "en-GB", channelData = new { note = text } });
            await chat.ReadAsync();
            foreach (var activity in Activities(text, sent))
            {
                using var received = await http.PostAsJsonAsync("/api/messages", activity);
            }

            sent += 6;
        }

        return sent;
    }

    private static IEnumerable<Dictionary<string, object>> Activities(string text, int number)
    {
        var message = new Dictionary<string, object>
        {
            ["type"] = "message",
            ["id"] = $"{Canary}-activity-{number}",
            ["channelId"] = "msteams",
            ["serviceUrl"] = "http://127.0.0.1:9",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new { id = $"29:{Canary}-person-{number % 7}", name = Canary, aadObjectId = Canary },
            ["recipient"] = new { id = "bot" },
            ["conversation"] = new { id = $"19:{Canary}-conversation-{number % 7}", conversationType = "personal" },
            ["text"] = text,
        };
        yield return message;

        // The reply to this one cannot be sent.
        yield return new(message) { ["id"] = $"{Canary}-lost-{number}", ["deliveryMode"] = "normal" };
        yield return new(message)
        {
            ["type"] = "invoke",
            ["id"] = $"{Canary}-search-{number}",
            ["name"] = "composeExtension/query",
            ["value"] = new { commandId = "search", parameters = new[] { new { name = "question", value = text } } },
        };
    }

    private async Task<string> RowsAsync()
    {
        await using var connection = new NpgsqlConnection(set.Cluster.ConnectionString);
        var tables = await connection.QueryAsync<string>("select table_name from information_schema.tables where table_schema = 'public'");
        var rows = new StringBuilder();
        foreach (var table in tables)
        {
            foreach (var row in await connection.QueryAsync<string>($"select t::text from {table} t"))
            {
                rows.AppendLine(row);
            }
        }

        return rows.ToString();
    }

    private static string Contents(string folder) => string.Concat(
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => file.UnixFileMode.HasFlag(UnixFileMode.UserRead) && file.LinkTarget is null && !file.Name.StartsWith(".s.PGSQL", StringComparison.Ordinal))
            .Select(file => $"{file.Name}\n{Content(file)}"));

    private static string Content(FileInfo file)
    {
        try
        {
            return Encoding.Latin1.GetString(File.ReadAllBytes(file.FullName));
        }
        catch (FileNotFoundException)
        {
            // Another bot has finished or swept a file of its cache.
            return "";
        }
    }
}
