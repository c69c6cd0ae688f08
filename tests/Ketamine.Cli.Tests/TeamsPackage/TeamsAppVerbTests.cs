using System.IO.Compression;
using Ketamine.Tests;
using Newtonsoft.Json.Linq;

namespace Ketamine.Cli.Tests.TeamsPackage;

public sealed class TeamsAppVerbTests : IDisposable
{
    private const string AppId = "11111111-2222-4333-8444-555555555555";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_manifest_keeps_to_its_published_schema()
    {
        var file = _folder.File("manifest.json");
        File.WriteAllText(file, Package("bot.example.org")["manifest.json"]);

        Node.Run("validate-manifest.mjs", file);
    }

    [Fact]
    public void The_package_holds_the_manifest_and_two_icons_of_the_right_size_and_nothing_else()
    {
        var file = Write("bot.example.org");
        using var zip = ZipFile.OpenRead(file);

        Assert.Equal(["manifest.json", "color.png", "outline.png"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), SizeOf(zip, "color.png"));
        Assert.Equal((32, 32), SizeOf(zip, "outline.png"));
    }

    [Fact]
    public void The_manifest_names_the_bot_its_scopes_its_commands_and_pages_of_its_own_domain()
    {
        var manifest = JObject.Parse(Package("Bot.Example.org")["manifest.json"]);

        Assert.Equal((AppId, AppId), ((string?)manifest.SelectToken("bots[0].botId"), (string?)manifest.SelectToken("composeExtensions[0].botId")));
        Assert.Equal(["personal", "team", "groupChat"], manifest.SelectToken("bots[0].scopes")!.Values<string>());
        Assert.NotEmpty(manifest.SelectToken("bots[0].commandLists[0].commands")!);
        Assert.Equal(["bot.example.org"], manifest["validDomains"]!.Values<string>());
        Assert.Equal(("https://bot.example.org/privacy", "https://bot.example.org/terms"), ((string?)manifest.SelectToken("developer.privacyUrl"), (string?)manifest.SelectToken("developer.termsOfUseUrl")));
        Assert.Equal("question", (string?)manifest.SelectToken("composeExtensions[0].commands[0].parameters[0].name"));
    }

    [Fact]
    public void The_same_content_makes_the_same_file()
    {
        var first = File.ReadAllBytes(Write("bot.example.org"));
        Assert.Equal(first, File.ReadAllBytes(Write("bot.example.org")));
    }

    [Theory]
    [InlineData("bot", "bot.example.org", "--app-id")]
    [InlineData(AppId, "https://bot.example.org", "--domain")]
    [InlineData(AppId, "bot.example.org:443", "--domain")]
    [InlineData(AppId, "*.example.org", "--domain")]
    [InlineData(AppId, "localhost", "--domain")]
    [InlineData(AppId, "127.0.0.1", "--domain")]
    [InlineData(AppId, "", "--domain")]
    public void What_cannot_be_an_address_is_named_with_the_remedy(string id, string domain, string named)
    {
        var (code, _, errors) = CommandLine.Run(TimeProvider.System, "teams-app", "--app-id", id, "--domain", domain, "--output", _folder.File("app.zip"));

        Assert.NotEqual(0, code);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.File("app.zip")));
    }

    [Fact]
    public void A_tunnel_is_packed_with_a_warning()
    {
        var (code, _, errors) = CommandLine.Run(TimeProvider.System, "teams-app", "--app-id", AppId, "--domain", "abc.devtunnels.ms", "--output", _folder.File("app.zip"));

        Assert.Equal(0, code);
        Assert.Contains("tunnel", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_text_that_Teams_would_not_take_is_named()
    {
        File.WriteAllText(_folder.File("teams-app.yaml"), """
            short-name: A name that is far too long for the app list
            full-name: Houseplants
            short-description: Tips.
            full-description: More tips.
            developer: A gardener
            accent-colour: green
            commands:
              - {title: /help, description: Help}
            """);

        var (code, _, errors) = CommandLine.Run(TimeProvider.System, "teams-app", "--app-id", AppId, "--domain", "bot.example.org", "--knowledge", _folder.Path, "--output", _folder.File("app.zip"));

        Assert.NotEqual(0, code);
        Assert.All(["short-name", "green", "/help", "search"], named => Assert.Contains(named, errors, StringComparison.Ordinal));
    }

    private string Write(string domain)
    {
        var file = _folder.File("app.zip");
        var (code, _, errors) = CommandLine.Run(TimeProvider.System, "teams-app", "--app-id", AppId, "--domain", domain, "--output", file);
        Assert.True(code == 0, errors);
        return file;
    }

    private Dictionary<string, string> Package(string domain)
    {
        using var zip = ZipFile.OpenRead(Write(domain));
        return zip.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        });
    }

    private static (int Width, int Height) SizeOf(ZipArchive zip, string icon)
    {
        using var stream = zip.GetEntry(icon)!.Open();
        var header = new byte[24];
        stream.ReadExactly(header);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(20)));
    }
}
