using Ketamine.Bot.DirectLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.DirectLine;

public class SettingsTests
{
    public static TheoryData<string> Numbers => [.. typeof(DirectLineSettings).GetProperties().Where(property => property.PropertyType == typeof(int)).Select(property => property.Name)];

    [Fact]
    public void The_defaults_can_be_used() => Assert.Empty(new DirectLineSettings().Problems());

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_outside_its_range_is_named_with_the_range(string name)
    {
        var settings = new DirectLineSettings();
        typeof(DirectLineSettings).GetProperty(name)!.SetValue(settings, 0);
        Assert.Matches($"^DirectLine:{name} is 0. Set it to a number from [0-9]+ to [0-9]+.$", Assert.Single(settings.Problems()));
    }

    [Theory]
    [InlineData("DirectLine:KeyFolder", "", "DirectLine:KeyFolder is empty")]
    [InlineData("DirectLine:KeyFolder", "/dev/null", "cannot be read or written")]
    [InlineData("DirectLine:Streams", "-1", "DirectLine:Streams is -1")]
    [InlineData("WebChat:AllowedOrigins:0", "*", "WebChat:AllowedOrigins holds '*'")]
    [InlineData("WebChat:AllowedOrigins", "https://clinic.example", "Give a list")]
    public async Task A_setting_that_cannot_be_used_stops_the_start(string name, string value, string problem)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[name] = value;
        builder.AddDirectLine();
        await using var app = builder.Build();
        var stopped = Assert.Throws<OptionsValidationException>(app.MapDirectLine);
        Assert.Contains(problem, stopped.Message, StringComparison.Ordinal);
    }
}
