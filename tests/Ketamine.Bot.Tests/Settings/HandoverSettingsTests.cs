using Ketamine.Bot.Handovers;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Settings;

public class HandoverSettingsTests
{
    private const string Channel = "19:ab_c-1@thread.tacv2";
    private const string Teams = "https://smba.trafficmanager.net/teams/";

    [Theory]
    [InlineData("", "nonsense", -1, true, null)]
    [InlineData(Channel, Teams, 50, true, null)]
    [InlineData("19:old@thread.skype", "https://smba.trafficmanager.net/emea/", 1, true, null)]
    [InlineData("general", Teams, 50, true, "no id of a Teams channel")]
    [InlineData(Channel + ";messageid=1", Teams, 50, true, "no id of a Teams channel")]
    [InlineData(Channel, "https://elsewhere.example/", 50, true, "Handover:ServiceUrl")]
    [InlineData(Channel, Teams, 0, true, "Handover:MostWaiting")]
    [InlineData(Channel, Teams, 50, false, "not registered with Teams")]
    public void What_keeps_questions_from_being_passed_on_is_named(string channel, string serviceUrl, int most, bool registered, string? problem)
    {
        var registration = new ChannelSettings { MicrosoftAppId = registered ? "11111111-2222-4333-8444-555555555555" : "" };
        var door = new ChannelDoor(Options.Create(registration), new HostingEnvironment { EnvironmentName = Environments.Production });
        var result = new HandoverSettingsCheck(new Lazy<ChannelDoor>(door)).Validate(null, new HandoverSettings { Channel = channel, ServiceUrl = serviceUrl, MostWaiting = most });

        Assert.Equal(problem is not null, result.Failed);
        Assert.Contains(problem ?? "", result.FailureMessage ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_setting_that_cannot_be_used_stops_the_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration["Handover:Channel"] = "general";
        builder.AddSettings();
        builder.AddMessages();
        builder.AddHandovers();
        builder.AddSettingsCheck();
        await using var app = builder.Build();
        var stopped = Assert.Throws<OptionsValidationException>(app.Services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains("'general'", stopped.Message, StringComparison.Ordinal);
    }
}
