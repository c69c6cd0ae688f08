using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ketamine.Operations.Tests;

/// <summary>The program with a file of its own that a bad disk or an interrupted copy has damaged.</summary>
public sealed class DamagedFilesTests : IDisposable
{
    private static readonly string SmallBase = Path.Combine(Repository.Folder, "tests", "data", "second-base");

    // Below the settings and on the disk of the program, to which it is linked.
    private readonly DirectoryInfo _scratch = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "..", $"damaged-{Guid.NewGuid():N}"));

    public void Dispose() => _scratch.Delete(recursive: true);

    [Theory]
    [InlineData("model/minilm.int8.onnx")]
    [InlineData("model/vocab.txt")]
    public async Task Without_a_sound_model_words_alone_answer_and_health_names_the_file(string file)
    {
        var program = Copied("program");
        Replace(Path.Combine(program, file), "damaged");
        await using var bot = new BotProcess(Settings()).From(program);
        await bot.StartAsync();

        Assert.Equal("answer", await AskAsync(bot));
        var ready = JsonNode.Parse(await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;
        Assert.Equal("degraded", (string?)ready["status"]);
        Assert.Contains(Path.GetFileName(file), string.Concat(ready["reasons"]!.AsArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_encodings_of_the_index_are_made_anew()
    {
        var vectors = Directory.CreateDirectory(Path.Combine(_scratch.FullName, "vectors"));
        await using (var first = new BotProcess([.. Settings(), ("Matching:CacheFolder", vectors.FullName)]))
        {
            await first.StartAsync();
        }

        Assert.NotEmpty(vectors.GetFiles());
        Assert.All(vectors.GetFiles(), file => Replace(file.FullName, "damaged"));
        await using var bot = new BotProcess([.. Settings(), ("Matching:CacheFolder", vectors.FullName)]);
        await bot.StartAsync();

        Assert.Equal("answer", await AskAsync(bot));
        Assert.Contains("healthy", await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_calibration_stops_the_start_with_the_remedy()
    {
        var knowledge = Path.Combine(_scratch.FullName, "knowledge");
        Copy(SmallBase, knowledge);
        Replace(Path.Combine(knowledge, "calibration.json"), "{ damaged");
        await using var bot = new BotProcess([.. Settings(), ("Knowledge:Path", knowledge)]);

        var ended = await Assert.ThrowsAsync<InvalidOperationException>(bot.StartAsync);

        Assert.Contains("evaluate --calibrate", ended.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Message.Split("The bot ended: ")[1], StringComparison.Ordinal);
        Assert.Equal(1, bot.ExitCode);
    }

    private (string Name, string Value)[] Settings() =>
        [("Storage:Folder", Path.Combine(_scratch.FullName, "store")), ("DirectLine:KeyFolder", Path.Combine(_scratch.FullName, "keys")), ("Knowledge:Path", SmallBase)];

    private static async Task<string?> AskAsync(BotProcess bot)
    {
        using var response = await bot.Http.PostAsJsonAsync("/api/answers", new { question = "How often should I water a houseplant?" });
        return (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["outcome"];
    }

    private string Copied(string name)
    {
        var folder = Path.Combine(_scratch.FullName, name);
        Copy(AppContext.BaseDirectory, folder);
        return folder;
    }

    // Hard links, since the program's folder is large.
    private static void Copy(string from, string to)
    {
        using var copy = Process.Start("cp", ["-rl", from, to]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }

    // In place of the link, so that the original stays as it is.
    private static void Replace(string file, string text)
    {
        File.Delete(file);
        File.WriteAllText(file, text);
    }
}
