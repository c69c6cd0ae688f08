using Ketamine.Bot.Settings;
using Ketamine.Bot.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Teams;

public class AllowedTenantsTests
{
    private const string Ours = "aaaaaaaa-2222-4333-8444-555555555555";
    private const string Theirs = "bbbbbbbb-2222-4333-8444-555555555555";

    [Theory]
    [InlineData("msteams", Ours, null, true)]
    [InlineData("msteams", "AAAAAAAA-2222-4333-8444-555555555555", null, true)]
    [InlineData("msteams", null, Ours, true)]
    [InlineData("msteams", Theirs, null, false)]
    [InlineData("msteams", Theirs, Ours, false)]
    [InlineData("msteams", null, null, false)]
    [InlineData("msteams", "no id", null, false)]
    [InlineData("webchat", Ours, Ours, false)]
    public void Only_those_that_are_listed_are_answered(string channel, string? inChannelData, string? inConversation, bool admitted)
    {
        var activity = Activity(channel, inChannelData, inConversation);
        Assert.Equal(admitted, Tenants(Ours).Admit(activity));
        Assert.True(Tenants().Admit(activity));
    }

    [Fact]
    public void Channel_data_of_another_form_lets_nobody_in()
    {
        foreach (var data in new object[] { "text", new JArray(), JObject.Parse("{\"tenant\":\"x\"}"), JObject.Parse("{\"tenant\":{\"id\":{}}}") })
        {
            Assert.False(Tenants(Ours).Admit(new Activity { ChannelId = "msteams", ChannelData = data }));
        }
    }

    private static AllowedTenants Tenants(params string[] allowed)
    {
        var settings = new TeamsSettings();
        foreach (var tenant in allowed)
        {
            settings.AllowedTenants.Add(tenant);
        }

        return new AllowedTenants(Options.Create(settings));
    }

    private static Activity Activity(string channel, string? inChannelData, string? inConversation) => new()
    {
        ChannelId = channel,
        ChannelData = inChannelData is null ? null : new JObject { ["tenant"] = new JObject { ["id"] = inChannelData } },
        Conversation = new ConversationAccount(tenantId: inConversation),
    };
}
