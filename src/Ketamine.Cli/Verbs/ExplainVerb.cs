using System.CommandLine;
using System.Text.Json;
using Ketamine.Answering;
using Ketamine.Answering.Explaining;

namespace Ketamine.Cli.Verbs;

/// <summary><c>explain "…"</c>: how the reply to one question comes about.</summary>
internal static class ExplainVerb
{
    private static readonly JsonSerializerOptions Indented = new(ReplyJson.Options) { WriteIndented = true };

    public static Command Create()
    {
        var text = new Argument<string>("question") { Description = "The question, between quotes." };
        var json = new Option<bool>("--json") { Description = "Print the explanation as JSON." };
        var region = CommonOptions.Region();
        var previous = new Option<string?>("--previous") { Description = "The id of the entry that was shown last, for a question that leans on it.", HelpName = "ENTRY" };
        var lexical = new Option<bool>("--lexical") { Description = "Compare words alone, as where the model is missing." };
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("explain", "Show how the reply to one question comes about.") { text, json, region, previous, lexical, knowledge };
        command.SetAction(parsed =>
        {
            var read = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge));
            using var matcher = CommonOptions.CreateMatcher(read, parsed.GetValue(lexical));
            var question = new Question(parsed.GetRequiredValue(text)) { Region = parsed.GetValue(region), Previous = parsed.GetValue(previous) };
            var triage = CommonOptions.CreateTriage(read, parsed.GetValue(lexical));
            Print(Explanation.Of(question, read, matcher, triage, AnswerThresholds.Of(matcher.Weights), TimeProvider.System), parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(Explanation explanation, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(explanation, Indented));
        }
        else
        {
            new ExplanationText(output).Write(explanation);
        }
    }
}
