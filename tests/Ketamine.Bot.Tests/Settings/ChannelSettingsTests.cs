using Ketamine.Bot.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Settings;

public class ChannelSettingsTests
{
    private const string Id = "11111111-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("", "", "", "", null)]
    [InlineData("", "Nonsense", "x", "", null)]
    [InlineData(Id, "SingleTenant", Id, "secret", null)]
    [InlineData(Id, "UserAssignedMSI", Id, "", null)]
    [InlineData(Id, "userassignedmsi", Id, "", null)]
    [InlineData("bot", "SingleTenant", Id, "secret", "MicrosoftAppId is no GUID")]
    [InlineData(Id, "", Id, "secret", "MicrosoftAppType is ''")]
    [InlineData(Id, "MultiTenant", Id, "secret", "MicrosoftAppType is 'MultiTenant'")]
    [InlineData(Id, "SingleTenant", "", "secret", "MicrosoftAppTenantId is no GUID")]
    [InlineData(Id, "UserAssignedMSI", "here", "", "MicrosoftAppTenantId is no GUID")]
    [InlineData(Id, "SingleTenant", Id, "", "MicrosoftAppPassword is empty")]
    public void What_is_missing_is_named(string id, string type, string tenant, string password, string? problem)
    {
        var problems = new ChannelSettings { MicrosoftAppId = id, MicrosoftAppType = type, MicrosoftAppTenantId = tenant, MicrosoftAppPassword = password }.Problems().ToList();
        if (problem is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            Assert.StartsWith(problem, Assert.Single(problems), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Teams:AllowedTenants:0", "contoso", "holds 'contoso'")]
    [InlineData("Teams:AllowedTenants", Id, "Give a list")]
    [InlineData("MicrosoftAppId", Id, "MicrosoftAppType is ''")]
    public async Task A_setting_that_cannot_be_used_stops_the_start(string name, string value, string problem)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration[name] = value;
        builder.AddSettings();
        builder.AddSettingsCheck();
        await using var app = builder.Build();
        var stopped = Assert.Throws<OptionsValidationException>(app.Services.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(problem, stopped.Message, StringComparison.Ordinal);
    }
}
