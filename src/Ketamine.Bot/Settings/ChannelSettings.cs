namespace Ketamine.Bot.Settings;

/// <summary>The registration with Azure Bot Service: the names at the top level that the Bot Framework uses.</summary>
public sealed class ChannelSettings
{
    /// <summary>The registration's application id; empty where the bot is not registered.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>Hosts (with a leading "*." for all below) to which replies may be sent, beside the token's own check.</summary>
    public IList<string> ServiceHosts { get; } = [];

    public bool IsRegistered => MicrosoftAppId.Length > 0;
}
