using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Verbs;

/// <summary><c>selfmatch</c>: whether every question and alternate finds its own entry.</summary>
internal static class SelfMatchVerb
{
    public static Command Create()
    {
        var knowledge = CommonOptions.Knowledge();
        var leaveOneOut = new Option<bool>("--leave-one-out") { Description = "Ask each alternate of a matcher that was built without it." };
        var typos = MeasuringOptions.Typos();
        var chatter = MeasuringOptions.Chatter();
        var json = MeasuringOptions.Json();
        var list = new Option<bool>("--list") { Description = "List the questions that do not find their entry: text, expected, got." };
        var command = new Command("selfmatch", "Measure whether every question and alternate finds its own entry.") { knowledge, leaveOneOut, typos, chatter, json, list };
        command.SetAction(parsed =>
        {
            var read = CommonOptions.ReadKnowledge(parsed.GetValue(knowledge));
            var rewording = MeasuringOptions.Rewording(parsed.GetValue(typos), parsed.GetValue(chatter));
            var selfMatch = new SelfMatch(read, CommonOptions.CreateMatcher, rewording);
            var leftOut = parsed.GetValue(leaveOneOut);
            var progress = new Progress(parsed.InvocationConfiguration.Error, selfMatch.Count(leftOut));
            var matched = leftOut ? selfMatch.AskLeftOut(progress) : selfMatch.Ask(progress);
            var report = SelfMatchReport.Of(matched, leftOut, read.Version, parsed.GetValue(list));
            Print(report, parsed.GetValue(json), parsed.InvocationConfiguration.Output);
            return ExitCode.Success;
        });
        return command;
    }

    private static void Print(SelfMatchReport report, bool json, TextWriter output)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, EvaluationReport.Json));
            return;
        }

        foreach (var miss in report.Misses ?? [])
        {
            output.WriteLine($"{miss.Text}\t{miss.Expected}\t{miss.Got}");
        }

        var share = report.RecallAt1?.ToString("0.0000", CultureInfo.InvariantCulture) ?? "not measured";
        output.WriteLine($"{report.Right} of {report.Questions} {(report.LeaveOneOut ? "left-out alternates" : "questions and alternates")} find their entry: recall at 1 {share}.");
    }
}
