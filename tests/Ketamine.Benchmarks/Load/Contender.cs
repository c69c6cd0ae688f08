using System.Runtime.CompilerServices;

namespace Ketamine.Benchmarks.Load;

/// <summary>A program that is measured.</summary>
internal sealed record Contender(string Name, string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>Stands among the arguments for the port to listen on.</summary>
    public const string Port = "{port}";

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>This bot first, then what it is measured beside.</summary>
    /// <param name="bot">The folder that it was published to.</param>
    /// <param name="table">The knowledge as a table, for those that read no folder.</param>
    /// <param name="reply">A file with a reply of the bot.</param>
    public static IReadOnlyList<Contender> All(string bot, string table, string reply) =>
    [
        Bot("this bot", bot, []),
        Bot("this bot, one encoder, nothing kept", bot, [new("Matching__Encoders", "1"), new("Matching__EncodingsKept", "0"), new("Matching__RepliesKept", "0")]),
        new("plain API, the same bytes", Peers, ["plain", reply]),
        new("CloudAdapter + QueryParser", Peers, ["stock", table]),
        new("node botbuilder + node-nlp", "node", [Path.Combine(Folder(), "..", "peers", "server.mjs"), table, Port]),
    ];

    /// <param name="folder">What it was published to.</param>
    /// <param name="settings">As environment variables.</param>
    public static Contender Bot(string name, string folder, IEnumerable<KeyValuePair<string, string>> settings) =>
        new(name, Path.Combine(folder, "Ketamine.Bot"), []) { Environment = BotSettings(settings) };

    // Built beside this program, in a project of its own.
    private static string Peers => Path.Combine(Folder(), "..", "..", "Ketamine.Peers", Path.GetRelativePath(Path.Combine(Folder(), ".."), AppContext.BaseDirectory), "ketamine-peers");

    // Every message is to be compared by meaning, however many come at once, and none turned away.
    private static Dictionary<string, string> BotSettings(IEnumerable<KeyValuePair<string, string>> own) => new(own)
    {
        ["DOTNET_ENVIRONMENT"] = "Development",
        ["Limits__ComparisonsAtOnce"] = "512",
        ["Limits__CallsPerMinute"] = "10000000",
        ["Limits__CallsPerMinutePerAddress"] = "1000000",
        ["Limits__MessagesPerMinutePerUser"] = "1000000",
        ["Logging__LogLevel__Default"] = "Warning",
    };

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
