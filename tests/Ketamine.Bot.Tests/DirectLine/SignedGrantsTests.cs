using Ketamine.Bot.DirectLine;
using Ketamine.Bot.DirectLine.Access;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Bot.Tests.DirectLine;

public sealed class SignedGrantsTests : IDisposable
{
    private const string Characters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ é";

    private static readonly Grant Grant = new("conversation", "dl_user", "self");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly FakeTimeProvider _time = new();
    private readonly SignedGrants _grants;

    public SignedGrantsTests()
    {
        var settings = Options.Create(new DirectLineSettings { KeyFolder = _folder.FullName });
        _grants = new SignedGrants(new SigningKey(settings, new HostingEnvironment { ContentRootPath = _folder.FullName }), _time);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_signed_is_read_back_for_the_same_use()
    {
        var token = _grants.Sign(Grant, GrantUse.Token);
        Assert.Equal(Grant, Assert.IsType<ValidGrant>(_grants.Read(token, GrantUse.Token)).Grant);
        Assert.IsType<ForgedGrant>(_grants.Read(token, GrantUse.Ticket));
    }

    [Fact]
    public void A_change_of_any_character_to_any_other_is_noticed()
    {
        var token = _grants.Sign(Grant, GrantUse.Token);
        for (var at = 0; at < token.Length; at++)
        {
            foreach (var character in Characters.Where(character => character != token[at]))
            {
                Assert.IsType<ForgedGrant>(_grants.Read($"{token[..at]}{character}{token[(at + 1)..]}", GrantUse.Token));
            }
        }
    }

    [Theory]
    [InlineData(29 * 60, true)]
    [InlineData(30 * 60, false)]
    public void A_token_ends_after_30_minutes(int seconds, bool valid)
    {
        var token = _grants.Sign(Grant, GrantUse.Token);
        _time.Advance(TimeSpan.FromSeconds(seconds));
        Assert.Equal(valid ? typeof(ValidGrant) : typeof(ExpiredGrant), _grants.Read(token, GrantUse.Token).GetType());
    }
}
