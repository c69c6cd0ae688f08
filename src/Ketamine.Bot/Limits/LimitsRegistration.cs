using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Limits;

/// <summary>Registers the limits of all doors.</summary>
internal static class LimitsRegistration
{
    public static void AddLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddChecked<LimitSettings>(LimitSettings.Section);
        services.AddSingleton<IValidateOptions<LimitSettings>, LimitSettingsCheck>();
        services.AddSingleton<RateLimits>();
        services.AddSingleton<Workload>();
        services.AddSingleton<Urgency>();
        services.AddSingleton<Refusals>();
    }
}
