using System.Xml.Linq;
using Ketamine.Storage.Replicas;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Curation;

/// <summary>Keeps the keys that sessions are protected with in the bot's store: over restarts, and for all replicas.</summary>
internal sealed class ProtectionKeys(ProtectionKeyTable table) : IXmlRepository
{
    private const string Application = "Ketamine.Bot";

    /// <summary>Keys in the store where curators sign in; else none are made to last.</summary>
    public static void AddTo(WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (!CurationSettings.IsOnIn(builder.Configuration))
        {
            // Components bring keys for forms, which the other pages do not have.
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            return;
        }

        services.AddDataProtection().SetApplicationName(Application);
        services.AddSingleton<ProtectionKeyTable>();
        services.AddSingleton<ProtectionKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<ProtectionKeys>()));

        // It warns of keys that are not encrypted: like the store's other keys they are guarded with the store.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }

    // The framework asks in its own time and cannot wait for a task.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. table.ListAsync(CancellationToken.None).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        table.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None).GetAwaiter().GetResult();
}
