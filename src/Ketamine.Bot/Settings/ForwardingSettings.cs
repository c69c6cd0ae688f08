using System.Net;

namespace Ketamine.Bot.Settings;

/// <summary>Which proxies stand before the bot: section <c>ForwardedHeaders</c>.</summary>
public sealed class ForwardingSettings
{
    public const string Section = "ForwardedHeaders";

    /// <summary>Addresses (10.0.0.5) and networks (10.0.0.0/8) whose X-Forwarded headers are believed; empty: nobody's.</summary>
    public IList<string> KnownProxies { get; } = [];

    /// <summary>What is wrong with each proxy that cannot be used.</summary>
    public IEnumerable<string> Problems() => KnownProxies.Where(text => Network(text) is null)
        .Select(text => $"ForwardedHeaders:KnownProxies holds '{text}'. Give addresses such as 10.0.0.5 or networks such as 10.0.0.0/8.");

    /// <summary>The networks that are believed; an address is a network of one.</summary>
    internal IEnumerable<IPNetwork> Networks() => KnownProxies.Select(Network).OfType<IPNetwork>();

    private static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
