using Microsoft.Bot.Connector;

namespace Ketamine.Bot.Telemetry;

/// <summary>The doors by the names that metrics use: a closed list, since a channel's name comes from outside.</summary>
internal static class Door
{
    public const string Api = "api";

    private const string Other = "other";

    private static readonly string[] Known = [Channels.Msteams, Channels.Directline, Channels.Webchat, Channels.Emulator];

    public static string Of(string? channel) => Known.FirstOrDefault(known => known.Equals(channel, StringComparison.OrdinalIgnoreCase)) ?? Other;
}
