using Ketamine.Bot.DirectLine;
using Ketamine.Bot.Messages;
using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Handovers;

/// <summary>Registers the way of a question to a person and back.</summary>
internal static class HandoverRegistration
{
    public static void AddHandovers(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<HandoverSettings>(HandoverSettings.Section);
        services.AddSingleton<IValidateOptions<HandoverSettings>, HandoverSettingsCheck>();
        services.AddSingleton(provider => new Lazy<ChannelDoor>(provider.GetRequiredService<ChannelDoor>));
        services.AddSingleton(provider => new Lazy<DirectLineAdapter>(provider.GetRequiredService<DirectLineAdapter>));
        services.AddSingleton<IOutreach, Outreach>();
        services.AddSingleton<AskerDesk>();
        services.AddSingleton<TeamDesk>();
    }
}
