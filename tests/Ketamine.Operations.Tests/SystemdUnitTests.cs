using System.Text.Json.Nodes;

namespace Ketamine.Operations.Tests;

/// <summary>Runs the bot with what deploy/systemd says, as systemd would hand it over; only the folders differ.</summary>
[Collection(SharedReplicas.Name)]
public sealed class SystemdUnitTests(ReplicaSet set) : IDisposable
{
    private const string State = "/var/lib/ketamine-bot";
    private const string Url = "ASPNETCORE_URLS";

    private static readonly string[] Unit = File.ReadAllLines(Path.Combine(Repository.Folder, "deploy/systemd/ketamine-bot.service"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ketamine-systemd-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_unit_starts_a_healthy_bot_that_reads_its_secrets_and_stops_when_told_to()
    {
        var credentials = _folder.CreateSubdirectory("credentials");
        Assert.Contains("ConnectionStrings__Ketamine", Credentials());
        await File.WriteAllTextAsync(Path.Combine(credentials.FullName, "ConnectionStrings__Ketamine"), set.Cluster.ConnectionString + "\n");
        KeepEncodings();
        var settings = Environments().Append(("CREDENTIALS_DIRECTORY", credentials.FullName));

        await using var bot = new BotProcess(settings);
        await bot.StartAsync();
        var ready = JsonNode.Parse(await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;
        await bot.StopAsync();

        Assert.Equal(("healthy", "PostgreSQL", 0), ((string?)ready["status"], (string?)ready["store"], bot.ExitCode));
    }

    // What publishing lays beside the program; without it the first start would encode the base.
    private void KeepEncodings()
    {
        var made = new DirectoryInfo(Path.Combine(Repository.Folder, "data", "vectors"));
        var kept = _folder.CreateSubdirectory("vectors").FullName;
        foreach (var file in made.Exists ? made.GetFiles() : [])
        {
            file.CopyTo(Path.Combine(kept, file.Name));
        }
    }

    private IEnumerable<(string Name, string Value)> Environments() => Lines("Environment=")
        .Select(line => (line[..line.IndexOf('=', StringComparison.Ordinal)], line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..].Replace(State, _folder.FullName, StringComparison.Ordinal)))
        .Where(pair => pair.Item1 != Url);

    private static IEnumerable<string> Credentials() => Lines("#LoadCredential=").Select(line => line.Split(':')[0]);

    private static IEnumerable<string> Lines(string beginning) =>
        Unit.Where(line => line.StartsWith(beginning, StringComparison.Ordinal)).Select(line => line[beginning.Length..]);
}
