using System.Net;
using Ketamine.Bot.DirectLine;
using Ketamine.Bot.DirectLine.Access;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.DirectLine;

public sealed class KeyTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string KeyFile => Path.Combine(_folder.FullName, SigningKey.FileName);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_token_outlives_a_restart()
    {
        string token;
        await using (var before = new DirectLineHost(("DirectLine:KeyFolder", _folder.FullName)))
        {
            token = (await Chat.WithTokenAsync(before.CreateClient())).Token;
        }

        await using var after = new DirectLineHost(("DirectLine:KeyFolder", _folder.FullName));
        using var request = Chat.Request(HttpMethod.Post, "/conversations", null, token);
        using var response = await after.CreateClient().SendAsync(request);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task A_token_of_another_key_is_not_accepted()
    {
        await using var one = new DirectLineHost();
        await using var other = new DirectLineHost();
        var token = (await Chat.WithTokenAsync(one.CreateClient())).Token;
        using var request = Chat.Request(HttpMethod.Post, "/conversations", null, token);
        using var response = await other.CreateClient().SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal("TokenNotAccepted", await Chat.ErrorAsync(response));
    }

    [Fact]
    public void Processes_that_start_together_agree_on_one_key()
    {
        for (var round = 0; round < 50; round++)
        {
            var keys = new string[16];
            Parallel.For(0, keys.Length, i => keys[i] = Convert.ToBase64String(Key($"{round}").Secret));
            Assert.Single(keys.Distinct());
        }
    }

    [Fact]
    public void Only_its_owner_may_read_the_key()
    {
        Key();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyFile));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("no base64 at all")]
    [InlineData("c2hvcnQ=")]
    public void A_damaged_key_stops_the_start_with_the_remedy(string content)
    {
        File.WriteAllText(KeyFile, content);
        var problem = Assert.Throws<OptionsValidationException>(Key);
        Assert.Contains("Delete it", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_stops_the_start_with_the_remedy()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "file"), "");
        var problem = Assert.Throws<OptionsValidationException>(() => Key("file/below"));
        Assert.Contains("DirectLine:KeyFolder", problem.Message, StringComparison.Ordinal);
    }

    private SigningKey Key() => Key(".");

    private SigningKey Key(string folder) =>
        new(Options.Create(new DirectLineSettings { KeyFolder = folder }), new HostingEnvironment { ContentRootPath = _folder.FullName });
}
