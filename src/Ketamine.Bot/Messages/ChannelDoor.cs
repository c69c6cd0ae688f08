using System.Net;
using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Messages;

/// <summary>Whether channels may post messages, and where replies may be sent.</summary>
internal sealed class ChannelDoor
{
    private static readonly string[] ChannelHosts =
        ["smba.trafficmanager.net", "*.botframework.com", "*.teams.microsoft.com", "*.teams.microsoft.us", "*.botframework.azure.us"];

    private readonly bool _registered;
    private readonly bool _development;
    private readonly List<string> _hosts;

    public ChannelDoor(IOptions<ChannelSettings> settings, IHostEnvironment environment)
    {
        _registered = settings.Value.IsRegistered;
        _development = environment.IsDevelopment();
        _hosts = [.. ChannelHosts, .. settings.Value.ServiceHosts];
    }

    public bool IsOpen => _registered || _development;

    /// <summary>For the operator, in one sentence.</summary>
    public string Description =>
        _registered ? "open to the registered channels"
        : _development ? "open without a token, on loopback only (Development)"
        : "off: MicrosoftAppId is not set";

    /// <summary>An unregistered bot checks no token, so it listens to this machine alone.</summary>
    public bool Admits(HttpContext context) =>
        _registered || (context.Connection.LocalIpAddress is not { } local || IPAddress.IsLoopback(local));

    /// <summary>Whether a reply may be sent to a service URL: the token proves who asks, not where the answer goes.</summary>
    public bool AllowsReplyTo(string? serviceUrl)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url))
        {
            return false;
        }

        return _registered
            ? url.Scheme == Uri.UriSchemeHttps && _hosts.Exists(host => Matches(url.Host, host))
            : url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
    }

    private static bool Matches(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
