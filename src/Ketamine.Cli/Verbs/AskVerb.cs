using System.CommandLine;
using System.Text.Json;
using Ketamine.Answering;

namespace Ketamine.Cli.Verbs;

/// <summary><c>ask "…"</c>: the reply to one question.</summary>
internal static class AskVerb
{
    private static readonly JsonSerializerOptions Indented = new(ReplyJson.Options) { WriteIndented = true };

    public static Command Create()
    {
        var text = new Argument<string>("question") { Description = "The question, between quotes." };
        var json = new Option<bool>("--json") { Description = "Print the reply as JSON." };
        var region = CommonOptions.Region();
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("ask", "Show the reply to one question.") { text, json, region, knowledge };
        command.SetAction(parsed =>
        {
            var answerer = CommonOptions.CreateAnswerer(CommonOptions.ReadKnowledge(parsed.GetValue(knowledge)));
            var reply = answerer.Answer(new Question(parsed.GetRequiredValue(text)) { Region = parsed.GetValue(region) });
            parsed.InvocationConfiguration.Output.WriteLine(Print(reply, answerer, parsed.GetValue(json)));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Print(Reply reply, Answerer answerer, bool json) => json
        ? JsonSerializer.Serialize(ReplyJson.Of(reply, answerer.Knowledge.Texts), Indented)
        : new ReplyMarkdown(answerer.Knowledge.Texts).Write(reply);
}
