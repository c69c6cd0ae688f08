using System.CommandLine;
using System.Globalization;
using Ketamine.Benchmarks.Load;

namespace Ketamine.Benchmarks.Chats;

/// <summary><c>chats</c>: opens many conversations of the web chat, each asking once a minute, and prints memory and waits.</summary>
internal static class ChatsVerb
{
    public static Command Create()
    {
        var bot = new Option<string>("--bot") { Description = "The folder that the bot was published to.", HelpName = "DIR", Required = true };
        var questions = new Option<string[]>("--questions") { Description = "Tables whose first column holds questions; may be given several times.", HelpName = "FILE", Required = true };
        var chats = new Option<int>("--chats") { Description = "How many conversations are open.", DefaultValueFactory = _ => 2_000 };
        var ramp = new Option<int>("--ramp") { Description = "Seconds in which they are opened.", DefaultValueFactory = _ => 60 };
        var seconds = new Option<int>("--seconds") { Description = "Seconds of asking after that.", DefaultValueFactory = _ => 120 };
        var command = new Command("chats", "Measure the bot under many open conversations.") { bot, questions, chats, ramp, seconds };
        command.SetAction((parsed, _) => RunAsync(
            Path.GetFullPath(parsed.GetRequiredValue(bot)),
            [.. parsed.GetRequiredValue(questions).SelectMany(table => File.ReadLines(table).Skip(1)).Select(line => line.Split('\t')[0]).Distinct()],
            new ChatLoad(parsed.GetValue(chats), TimeSpan.FromSeconds(parsed.GetValue(ramp)), TimeSpan.FromSeconds(parsed.GetValue(seconds))),
            parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string bot, string[] questions, ChatLoad load, InvocationConfiguration configuration)
    {
        using var server = await Server.StartAsync(Contender.Bot("this bot", bot, Limits(load)));
        using var http = new HttpClient { BaseAddress = server.Address };
        var atStart = server.Megabytes;
        var chats = await load.OpenAsync(http);
        var open = server.Megabytes;
        await configuration.Error.WriteLineAsync($"{chats.Count} conversations are open … load {await File.ReadAllTextAsync("/proc/loadavg")}");
        var waits = await load.AskAsync(chats, questions);
        var sorted = waits.OfType<TimeSpan>().Order().ToList();
        await configuration.Output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            | open conversations | {chats.Count} |
            |---|---|
            | memory before, MB | {atStart} |
            | memory with all open, MB | {open} |
            | memory at the end, MB | {server.Megabytes} |
            | questions asked | {waits.Count} |
            | not answered in 30 s | {waits.Count - sorted.Count} |
            | half waited up to, ms | {Percentile(sorted, 0.5):0.0} |
            | 99 of 100 waited up to, ms | {Percentile(sorted, 0.99):0.0} |
            """));
        chats.ForEach(chat => chat.Dispose());
        return 0;
    }

    private static double Percentile(List<TimeSpan> sorted, double share) => sorted.Count == 0 ? double.NaN : sorted[(int)(share * (sorted.Count - 1))].TotalMilliseconds;

    // All of them come from one address here.
    private static IEnumerable<KeyValuePair<string, string>> Limits(ChatLoad load)
    {
        var many = (10 * load.Count).ToString(CultureInfo.InvariantCulture);
        return ((string[])["TokensPerMinutePerAddress", "TokensPerMinute", "ConversationsPerAddress", "ActivitiesPerMinutePerAddress", "StreamsPerAddress"])
            .Select(name => KeyValuePair.Create($"DirectLine__{name}", many));
    }
}
