using System.Net;

namespace Ketamine.Bot.Telemetry;

/// <summary>Who may read <c>/metrics</c>: section <c>MetricsPage</c>.</summary>
public sealed class MetricsSettings
{
    public const string Section = "MetricsPage";

    /// <summary>Whether there is a page of metrics at all.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Addresses (10.0.0.5) and networks (10.0.0.0/8) that may read it beside this machine.</summary>
    public IList<string> AllowedAddresses { get; } = [];

    /// <summary>Every address that cannot be used.</summary>
    public IEnumerable<string> Problems() => AllowedAddresses.Where(text => Network(text) is null)
        .Select(text => $"{Section}:AllowedAddresses holds '{text}'. Give addresses such as 10.0.0.5 or networks such as 10.0.0.0/8.");

    /// <summary>An address is a network of one.</summary>
    internal IEnumerable<IPNetwork> Networks() => AllowedAddresses.Select(Network).OfType<IPNetwork>();

    private static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}
