using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>Half of what the replicas can take, through all doors at once, while the base changes each minute and one replica is started anew. For a quarter of a minute in the suite; <c>tests/soak.sh</c> runs it for long.</summary>
public sealed class SoakTests(ITestOutputHelper output) : IDisposable
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(double.Parse(Environment.GetEnvironmentVariable("KETAMINE_SOAK_MINUTES") ?? "0.25", CultureInfo.InvariantCulture));

    private static readonly TimeSpan Span = Lasting < TimeSpan.FromMinutes(2) ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Reload = Lasting < TimeSpan.FromMinutes(2) ? Lasting / 3 : TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _knowledge = Directory.CreateTempSubdirectory("ketamine-soak-");

    public void Dispose() => _knowledge.Delete(recursive: true);

    [Fact]
    public async Task It_goes_on_and_on()
    {
        var knowledge = CopyOfKnowledge();
        var set = new ReplicaSet(
            ("DOTNET_ENVIRONMENT", "Development"), ("Knowledge:Path", knowledge), ("Limits:CallsPerMinutePerAddress", "1000000"), ("Limits:CallsPerMinute", "1000000"),
            ("Limits:MessagesPerMinutePerUser", "1000000"), ("DirectLine:ActivitiesPerMinute", "1000000"));
        await set.InitializeAsync();
        try
        {
            var doors = Doors.Of(set.Nginx);
            await Task.WhenAll(doors.Select(door => door.TopRateAsync(Span)));
            var top = await Task.WhenAll(doors.Select(door => door.TopRateAsync(Span * 3)));
            output.WriteLine($"Top rate, all doors at once: {string.Join(", ", doors.Zip(top, (door, rate) => $"{door.Name} {rate:0}/s"))}");

            var samples = new List<Sample>();
            var calls = doors.Zip(top, (door, rate) => door.RunAsync(Math.Max(1, rate / 2), Lasting)).ToList();
            await Task.WhenAll([.. calls, WatchAsync(set, doors, samples), ReloadAsync(knowledge), RestartAsync(set.Replicas[1])]);
            Report(samples, doors);
        }
        finally
        {
            await set.DisposeAsync();
        }
    }

    private void Report(List<Sample> samples, IReadOnlyList<Door> doors)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Folder, "artifacts", "soak")).FullName;
        File.WriteAllLines(Path.Combine(folder, "soak.csv"), samples.Select(sample => sample.ToCsv()).Prepend(Sample.Header(doors)));
        File.WriteAllText(Path.Combine(folder, "soak.svg"), SoakChart.Svg(samples));
        var (all, errors) = (samples.Sum(sample => sample.Calls), samples.Sum(sample => sample.Errors));
        output.WriteLine($"{all:N0} calls, {errors:N0} errors; memory {samples[samples.Count / 5].Megabytes:N0} MB after a fifth, {samples[^1].Megabytes:N0} MB at the end; see {folder}");

        // What is under way when the replica stops is lost, however many calls there were.
        Assert.True(all > 0 && errors <= doors.Sum(door => door.Callers) + (all / 100), $"{errors} of {all} calls failed.");
    }

    private static async Task WatchAsync(ReplicaSet set, IReadOnlyList<Door> doors, List<Sample> samples)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(begun) is var at && at < Lasting)
        {
            await Task.Delay(Span);
            samples.Add(Sample.Of(at + Span, [.. doors.Select(door => door.Take())], set.Replicas.Where(replica => replica.IsRunning).Sum(Megabytes)));
        }
    }

    // An entry's text and the version with it; its phrasings stay, so that no new encodings are needed.
    private static async Task ReloadAsync(string knowledge)
    {
        var file = Directory.EnumerateFiles(Path.Combine(knowledge, "entries"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var sound = await File.ReadAllTextAsync(file);
        for (var reload = 1; reload * Reload < Lasting; reload++)
        {
            await Task.Delay(Reload);
            await File.WriteAllTextAsync(file, $"{sound.TrimEnd()}\n\nChanged for the {reload}. time.\n");
        }
    }

    private static async Task RestartAsync(BotProcess replica)
    {
        await Task.Delay(Lasting / 2);
        await replica.StopAsync();
        await replica.StartAsync();
    }

    private static double Megabytes(BotProcess replica)
    {
        using var process = Process.GetProcessById(replica.Id);
        return process.WorkingSet64 / 1024.0 / 1024.0;
    }

    private string CopyOfKnowledge()
    {
        var target = Path.Combine(_knowledge.FullName, "knowledge");
        using var copy = Process.Start("cp", ["-r", Path.Combine(Repository.Folder, "knowledge"), target]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
        return target;
    }
}
