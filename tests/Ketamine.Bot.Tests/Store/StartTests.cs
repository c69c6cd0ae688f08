using System.Diagnostics;
using Ketamine.Storage.Databases;

namespace Ketamine.Bot.Tests.Store;

/// <summary>Starts the program as its owner does, with something wrong.</summary>
public sealed class StartTests : IDisposable
{
    private readonly DirectoryInfo _scratch = Directory.CreateTempSubdirectory("ketamine-start-");

    public void Dispose() => _scratch.Delete(recursive: true);

    [Theory]
    [InlineData("--Storage:RetentionDays:Feedback=0", "from 1 to 730")]
    [InlineData("--Storage:Folder=", "Storage:Folder is empty")]
    [InlineData("--ConnectionStrings:Ketamine=Hots=db;Password=hush", "ConnectionStrings:Ketamine cannot be read")]
    public async Task A_setting_that_cannot_be_used_stops_the_program_with_the_remedy(string setting, string remedy) =>
        await AssertStopsAsync(remedy, $"--Storage:Folder={_scratch.FullName}", setting);

    [Fact]
    public async Task A_data_folder_that_cannot_be_made_stops_the_program_with_the_remedy()
    {
        var file = Path.Combine(_scratch.FullName, "file");
        await File.WriteAllTextAsync(file, "");

        await AssertStopsAsync("set Storage:Folder to another folder", $"--Storage:Folder={Path.Combine(file, "data")}");
    }

    [Fact]
    public async Task A_newer_schema_stops_the_program_with_the_remedy()
    {
        await using (var database = new SqliteDatabase(_scratch.FullName, TimeProvider.System))
        {
            await database.WriteAsync(s => s.ExecuteAsync("insert into schema_version (version) values (99)"), Durability.Full, CancellationToken.None);
        }

        await AssertStopsAsync("a newer version of the bot has used it", $"--Storage:Folder={_scratch.FullName}");
    }

    [Fact]
    public async Task A_secret_comes_from_a_file_that_a_variable_names()
    {
        var secret = Path.Combine(_scratch.FullName, "connection");
        await File.WriteAllTextAsync(secret, "Hots=from-a-file;Password=hush\n");
        var (settings, environment) = ($"--Storage:Folder={_scratch.FullName}", new Dictionary<string, string> { ["ConnectionStrings__Ketamine_FILE"] = secret });
        await AssertStopsAsync("ConnectionStrings:Ketamine cannot be read", environment, settings);

        environment["ConnectionStrings__Ketamine_FILE"] += "-that-is-not-there";
        await AssertStopsAsync("ConnectionStrings__Ketamine_FILE names the file", environment, settings);
    }

    [Fact]
    public async Task Secrets_come_from_a_folder_with_a_file_for_each()
    {
        await File.WriteAllTextAsync(Path.Combine(_scratch.FullName, "ConnectionStrings__Ketamine"), "Hots=from-a-file;Password=hush\n");
        var (settings, environment) = ($"--Storage:Folder={_scratch.FullName}", new Dictionary<string, string> { ["CREDENTIALS_DIRECTORY"] = _scratch.FullName });
        await AssertStopsAsync("ConnectionStrings:Ketamine cannot be read", environment, settings);
        await AssertStopsAsync("which is not there", environment, settings, "--Secrets:Folder=/nonexistent");
    }

    private static Task AssertStopsAsync(string remedy, params string[] settings) => AssertStopsAsync(remedy, [], settings);

    private static async Task AssertStopsAsync(string remedy, Dictionary<string, string> environment, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Ketamine.Bot.dll"), "--urls=http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var error = await program.StandardError.ReadToEndAsync();
        await Task.WhenAll(program.WaitForExitAsync(), output);

        Assert.Contains(remedy, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", error + await output, StringComparison.Ordinal);
        Assert.Equal(1, program.ExitCode);
    }
}
