using Ketamine.Knowledge;

namespace Ketamine.Cli.TeamsPackage;

/// <summary>Which registration an app belongs to, and where its bot is reached.</summary>
/// <param name="Domain">A host name alone.</param>
internal sealed record AppAddress(Guid Id, string Domain)
{
    // Anyone may open another tunnel of these names, so the store takes none of them.
    private static readonly string[] Tunnels = ["ngrok.io", "ngrok.app", "ngrok-free.app", "devtunnels.ms", "trycloudflare.com", "loca.lt", "localhost.run", "serveo.net"];

    /// <summary>Whether the address holds for trying out only.</summary>
    public bool IsTunnel => Array.Exists(Tunnels, tunnel => Domain == tunnel || Domain.EndsWith($".{tunnel}", StringComparison.Ordinal));

    public Uri At(string path) => new($"https://{Domain}{path}");

    public static AppAddress Parse(string? id, string? domain)
    {
        if (!Guid.TryParse(id, out var guid))
        {
            throw new InputException(new Problem("--app-id", 0, $"'{id}' is no GUID.", "Give the application (client) id of the registration, or set MicrosoftAppId."));
        }

        var host = domain?.Trim().ToLowerInvariant() ?? "";
        return Uri.CheckHostName(host) == UriHostNameType.Dns && host.Contains('.', StringComparison.Ordinal)
            ? new AppAddress(guid, host)
            : throw new InputException(new Problem("--domain", 0, $"'{domain}' is no host name.", "Give the name at which the bot answers on https, such as bot.example.org, without https:// and without a port; or set Teams__Domain."));
    }
}
