using System.CommandLine;
using System.Net.Http.Json;
using Ketamine.Cli;
using Ketamine.Knowledge;

namespace Ketamine.Benchmarks.Load;

/// <summary><c>compare</c>: starts the bot and its peers in turn on this machine and prints their speed, memory and start in one table.</summary>
internal static class CompareVerb
{
    public static Command Create()
    {
        var bot = new Option<string>("--bot") { Description = "The folder that the bot was published to.", HelpName = "DIR", Required = true };
        var questions = new Option<string[]>("--questions") { Description = "Tables whose first column holds distinct questions; may be given several times.", HelpName = "FILE", Required = true };
        var seconds = new Option<int>("--seconds") { Description = "How long each load lasts.", DefaultValueFactory = _ => 5 };
        var messages = new Option<int>("--messages") { Description = "How many messages are answered before memory is read.", DefaultValueFactory = _ => 100_000 };
        var command = new Command("compare", "Measure the bot beside other programs; needs wrk, Node.js and npm.") { bot, questions, seconds, messages };
        command.Validators.Add(result => Requirements.Missing().ToList().ForEach(result.AddError));
        command.SetAction((parsed, _) => RunAsync(
            Path.GetFullPath(parsed.GetRequiredValue(bot)),
            parsed.GetRequiredValue(questions),
            parsed.GetValue(seconds),
            parsed.GetValue(messages),
            parsed.InvocationConfiguration));
        return command;
    }

    private static async Task<int> RunAsync(string bot, string[] tables, int seconds, int messages, InvocationConfiguration configuration)
    {
        var folder = Directory.CreateTempSubdirectory("ketamine-compare-").FullName;
        try
        {
            var knowledge = CommonOptions.ReadKnowledge(Path.Combine(bot, "knowledge"));
            var table = Path.Combine(folder, "knowledge.tsv");
            await File.WriteAllLinesAsync(table, knowledge.Entries.Select(Row).Prepend("id\tquestion\tanswer\talternates"));
            var comparison = new Comparison(Questions.Distinct(folder, tables), Questions.Known(folder, knowledge), seconds, messages, configuration.Error);
            var reply = Path.Combine(folder, "reply.json");
            var contenders = Contender.All(bot, table, reply);
            await File.WriteAllBytesAsync(reply, await ReplyAsync(contenders[0], knowledge));
            var figures = new List<ContenderFigures>();
            foreach (var contender in contenders)
            {
                figures.Add(await comparison.MeasureAsync(contender));
            }

            await configuration.Output.WriteLineAsync(ComparisonTable.Write(figures));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Row(Entry entry) =>
        string.Join('\t', new[] { entry.Id, entry.Question, entry.Answer, string.Join(" || ", entry.Phrasings.Skip(1)) }.Select(cell => cell.ReplaceLineEndings(" ").Replace('\t', ' ')));

    /// <summary>What the bot replies to a message, for the plain API to return.</summary>
    private static async Task<byte[]> ReplyAsync(Contender bot, KnowledgeBase knowledge)
    {
        using var server = await Server.StartAsync(bot);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var answer = await client.PostAsJsonAsync(Comparison.Messages, new
        {
            type = "message",
            id = "1",
            channelId = "test",
            serviceUrl = "http://127.0.0.1:1",
            deliveryMode = "expectReplies",
            from = new { id = "u" },
            recipient = new { id = "bot" },
            conversation = new { id = "c" },
            text = knowledge.Entries[0].Question,
        });
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }
}
