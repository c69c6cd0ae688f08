namespace Ketamine.Bot.Settings;

/// <summary>The registration with Azure Bot Service: the names at the top level that the Bot Framework uses.</summary>
public sealed class ChannelSettings
{
    private const string SingleTenant = "SingleTenant";
    private const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The registration's application id; empty where the bot is not registered.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>How the bot proves who it is: <c>SingleTenant</c> with a secret, or <c>UserAssignedMSI</c> without one.</summary>
    public string MicrosoftAppType { get; set; } = "";

    public string MicrosoftAppTenantId { get; set; } = "";

    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The last day of the secret, as the registration shows it; the bot warns before it. Null where nobody has said.</summary>
    public DateOnly? MicrosoftAppPasswordExpires { get; set; }

    /// <summary>Hosts (with a leading "*." for all below) to which replies may be sent, beside the token's own check.</summary>
    public IList<string> ServiceHosts { get; } = [];

    public bool IsRegistered => MicrosoftAppId.Length > 0;

    /// <summary>All that keeps the registration from working; empty where the bot is not registered.</summary>
    public IEnumerable<string> Problems()
    {
        if (!IsRegistered)
        {
            yield break;
        }

        if (!Guid.TryParse(MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is no GUID. Copy the application (client) id of the registration, or leave it empty.";
        }

        var isSingleTenant = Is(SingleTenant);
        if (!isSingleTenant && !Is(ManagedIdentity))
        {
            yield return $"MicrosoftAppType is '{MicrosoftAppType}'. Set it to {SingleTenant} (with a secret) or {ManagedIdentity} (on Azure, without one).";
        }

        if (!Guid.TryParse(MicrosoftAppTenantId, out _))
        {
            yield return "MicrosoftAppTenantId is no GUID. Copy the directory (tenant) id of the registration: 'az account show --query tenantId' prints it.";
        }

        if (isSingleTenant && MicrosoftAppPassword.Length == 0)
        {
            yield return $"MicrosoftAppPassword is empty. Set it to a client secret of the registration, or use MicrosoftAppType {ManagedIdentity}.";
        }
    }

    private bool Is(string type) => type.Equals(MicrosoftAppType, StringComparison.OrdinalIgnoreCase);
}
