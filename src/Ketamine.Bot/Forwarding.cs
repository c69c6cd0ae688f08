using Ketamine.Bot.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot;

/// <summary>Believes what a known proxy says of the caller's address and scheme, and then tells browsers to stay with https.</summary>
internal static class Forwarding
{
    private static readonly TimeSpan StayWithHttps = TimeSpan.FromDays(365);

    public static void AddForwarding(this WebApplicationBuilder builder)
    {
        builder.Services.AddChecked<ForwardingSettings>(ForwardingSettings.Section);
        builder.Services.AddSingleton<IValidateOptions<ForwardingSettings>, ForwardingSettingsCheck>();
        builder.Services.AddHsts(hsts => hsts.MaxAge = StayWithHttps);
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ForwardingSettings>>((headers, settings) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in settings.Value.Networks())
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
    }

    public static void UseForwarding(this WebApplication app)
    {
        // Without a known proxy the middleware would believe everybody.
        if (app.Services.GetRequiredService<IOptions<ForwardingSettings>>().Value.KnownProxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }
    }
}
