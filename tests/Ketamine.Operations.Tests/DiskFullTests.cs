using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Ketamine.Operations.Tests;

/// <summary>The data folder is on a small file system of its own, which is filled up and emptied again.</summary>
public sealed class DiskFullTests
{
    private const string Mounted = "/mnt";

    [Fact]
    public async Task A_full_disk_is_told_of_answers_go_on_and_nothing_is_damaged()
    {
        await using var bot = OnSmallDisk();
        await bot.StartAsync();
        var rater = await Rater.StartAsync(bot.Http, "disk");
        for (var i = 0; i < 20; i++)
        {
            await rater.RateAsync();
        }

        Assert.Equal((20, 0), (rater.Thanked.Count, rater.NotSaved));

        var filler = Path.Combine(DataOf(bot), "filler");
        FillUp(filler);
        while (rater.NotSaved < 20)
        {
            await rater.RateAsync();
            await AskAsync(bot.Http);
            FillUp(filler);
        }

        Assert.Equal(0, rater.Failures);
        var thankedWhenFull = rater.Thanked.Count;
        var ready = await HealthAsync(bot.Http);
        Assert.Equal("degraded", (string?)ready["status"]);
        Assert.Contains("full", string.Concat(ready["reasons"]!.AsArray()), StringComparison.Ordinal);

        File.Delete(filler);
        while (rater.Thanked.Count < thankedWhenFull + 20)
        {
            await rater.RateAsync();
        }

        while ((string?)(await HealthAsync(bot.Http))["status"] != "healthy")
        {
            await Task.Delay(200);
        }

        Assert.Equal(rater.Thanked.Order(StringComparer.Ordinal), Kept(DataOf(bot), out var integrity));
        Assert.Equal("ok", integrity);
    }

    private static BotProcess OnSmallDisk()
    {
        string[] own = Environment.IsPrivilegedProcess ? ["unshare", "--mount"] : ["unshare", "--user", "--map-root-user", "--mount"];
        return new BotProcess(
            [("Storage:Folder", $"{Mounted}/store"), ("DirectLine:KeyFolder", $"{Mounted}/keys"), ("DirectLine:ActivitiesPerMinutePerConversation", "100000")],
            [.. own, "sh", "-c", $"mount -t tmpfs -o size=4m tmpfs {Mounted} && exec \"$0\" \"$@\""]);
    }

    // Seen from outside: the file system is the program's own, and goes with it.
    private static string DataOf(BotProcess bot) => $"/proc/{bot.Id}/root{Mounted}";

    // The last bytes too, so that not even one row more fits.
    private static void FillUp(string file)
    {
        try
        {
            using var filling = new FileStream(file, FileMode.Append);
            for (var block = new byte[4096]; ;)
            {
                filling.Write(block);
                filling.Flush();
            }
        }
        catch (IOException)
        {
            // It is full.
        }
    }

    private static IEnumerable<string> Kept(string data, out string integrity)
    {
        // SQLite would follow the way in to a folder of the same name outside.
        var copy = Directory.CreateTempSubdirectory("ketamine-disk-");
        foreach (var file in Directory.GetFiles(Path.Combine(data, "store"), "ketamine.db*"))
        {
            File.Copy(file, Path.Combine(copy.FullName, Path.GetFileName(file)));
        }

        using var connection = new SqliteConnection($"Data Source={copy.FullName}/ketamine.db;Pooling=false");
        connection.Open();
        using var check = connection.CreateCommand();
        check.CommandText = "pragma integrity_check";
        integrity = (string)check.ExecuteScalar()!;
        using var entries = connection.CreateCommand();
        entries.CommandText = "select entry from feedback";
        using var reader = entries.ExecuteReader();
        var kept = new List<string>();
        while (reader.Read())
        {
            kept.Add(reader.GetString(0));
        }

        copy.Delete(recursive: true);
        return kept.Order(StringComparer.Ordinal);
    }

    private static async Task AskAsync(HttpClient http)
    {
        using var response = await http.PostAsJsonAsync("/api/answers", new { question = Repository.Knowledge.Suggestions.First().Question });
        Assert.Equal("answer", (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["outcome"]);
    }

    private static async Task<JsonNode> HealthAsync(HttpClient http) => JsonNode.Parse(await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;
}
