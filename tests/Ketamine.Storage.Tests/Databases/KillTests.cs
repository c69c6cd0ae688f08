using System.Diagnostics;
using System.Globalization;
using Ketamine.Storage.Databases;
using Xunit.Abstractions;

namespace Ketamine.Storage.Tests.Databases;

/// <summary>Kills a program that writes feedback, again and again: 20 times here, KETAMINE_KILLS times where that is set.</summary>
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task No_acknowledged_row_is_lost_when_the_program_is_killed()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("KETAMINE_KILLS") ?? "20", CultureInfo.InvariantCulture);
        var random = new Random(20261124);
        var acknowledged = 0;
        for (var kill = 0; kill < kills; kill++)
        {
            var ids = await WriteUntilKilledAsync(rows: random.Next(1, 60));
            acknowledged += ids.Count;
            Assert.Equal(ids.Count, await CountAsync(ids));
        }

        Assert.Equal("ok", await IntegrityAsync());
        output.WriteLine($"{kills} kills, {acknowledged} acknowledged rows, none lost.");
    }

    [Fact]
    public async Task A_file_that_may_not_grow_is_reported_and_nothing_acknowledged_is_lost()
    {
        using var writer = Start("trap '' XFSZ; ulimit -f 400; exec dotnet \"$@\"");
        var refused = writer.StandardError.ReadToEndAsync();
        var ids = await ReadIdsAsync(writer);
        await writer.WaitForExitAsync();

        Assert.Equal((3, false), (writer.ExitCode, string.IsNullOrWhiteSpace(await refused)));
        Assert.NotEmpty(ids);
        Assert.Equal(ids.Count, await CountAsync(ids));
        Assert.Equal("ok", await IntegrityAsync());
    }

    private async Task<List<string>> WriteUntilKilledAsync(int rows)
    {
        using var writer = Start("exec dotnet \"$@\"");
        var ids = new List<string>();
        while (ids.Count < rows && await writer.StandardOutput.ReadLineAsync() is { } id)
        {
            ids.Add(id);
        }

        // It is writing the next rows now.
        writer.Kill();
        ids.AddRange(await ReadIdsAsync(writer));
        await writer.WaitForExitAsync();
        return ids;
    }

    private static async Task<List<string>> ReadIdsAsync(Process writer)
    {
        var lines = (await writer.StandardOutput.ReadToEndAsync()).Split('\n');

        // What follows the last line break was cut off in the middle.
        return [.. lines[..^1]];
    }

    private Process Start(string script)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Ketamine.Storage.Writer.dll");
        var start = new ProcessStartInfo("/bin/bash", ["-c", script, "writer", program, _scratch.Path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The runtime maps its code through a file, which a limit on file sizes would hit first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    private async Task<long> CountAsync(List<string> ids)
    {
        await using var database = new SqliteDatabase(_scratch.Path, TimeProvider.System);
        return await database.ReadAsync(s => s.ValueAsync<long>("select count(*) from feedback where id in @ids", new { ids }), CancellationToken.None);
    }

    private async Task<string?> IntegrityAsync()
    {
        await using var database = new SqliteDatabase(_scratch.Path, TimeProvider.System);
        return await database.ReadAsync(s => s.ValueAsync<string>("pragma integrity_check"), CancellationToken.None);
    }
}
