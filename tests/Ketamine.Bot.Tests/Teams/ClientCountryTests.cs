using Ketamine.Bot.Activities;
using Ketamine.Bot.Memory;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Teams;

public class ClientCountryTests
{
    [Theory]
    [InlineData("en-GB", null, "GB")]
    [InlineData("zh-Hant-TW", null, "TW")]
    [InlineData("pt_br", null, "BR")]
    [InlineData("en", null, null)]
    [InlineData("es-419", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    [InlineData("en-US", "ie", "IE")]
    [InlineData("en-US", "Ireland", "US")]
    [InlineData("en-US", "1!", "US")]
    [InlineData("en", "GB", "GB")]
    public void The_clients_country_comes_before_its_locale(string? locale, string? country, string? region) =>
        Assert.Equal(region, Region(TeamsMessage.Plain("hello", locale, country), "msteams", Remembered.None));

    [Fact]
    public void What_the_person_has_said_comes_first() =>
        Assert.Equal("NZ", Region(TeamsMessage.Plain("hello", "en-GB", "IE"), "msteams", new Remembered { Region = "NZ" }));

    [Fact]
    public void Elsewhere_the_locale_alone_is_heard() =>
        Assert.Equal("GB", Region(TeamsMessage.Plain("hello", "en-GB", "IE"), "webchat", Remembered.None));

    private static string? Region(Activity activity, string channel, Remembered memory)
    {
        activity.ChannelId = channel;
        return ActivityQuestion.Of(activity, memory)!.Region;
    }
}
