using System.CommandLine;
using Ketamine.Cli.Lint;
using Ketamine.Cli.Review;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Verbs;

/// <summary><c>lint</c>: every problem of the base with its remedy.</summary>
internal static class LintVerb
{
    public static Command Create(TimeProvider time)
    {
        var knowledge = CommonOptions.Knowledge();
        var sheet = new Option<string?>("--review-sheet") { Description = "Also write the whole base to this HTML file, to print, read and sign off." };
        var command = new Command("lint", "Check the knowledge base and list every problem.") { knowledge, sheet };
        command.SetAction(parsed =>
        {
            var path = CommonOptions.KnowledgePath(parsed.GetValue(knowledge));
            return Lint(KnowledgeReader.Read(path), parsed.GetValue(sheet), DateOnly.FromDateTime(time.GetLocalNow().DateTime), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Lint(KnowledgeReading reading, string? sheet, DateOnly today, TextWriter output)
    {
        switch (reading)
        {
            case KnowledgeReading.Invalid invalid:
                return Report(invalid.Problems, output);
            case KnowledgeReading.Valid { Base: var knowledge }:
                var code = Directory.Exists(knowledge.Path) ? Report(knowledge, today, output) : ReportTable(knowledge, output);
                WriteSheet(knowledge, sheet, today, output);
                return code;
            default:
                throw new InvalidOperationException();
        }
    }

    private static void WriteSheet(KnowledgeBase knowledge, string? file, DateOnly today, TextWriter output)
    {
        if (file is not null)
        {
            File.WriteAllText(file, ReviewSheet.Write(knowledge, today));
            output.WriteLine($"The review sheet is in {file}: open it in a browser and print it.");
        }
    }

    private static int Report(IReadOnlyList<Problem> problems, TextWriter output)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(problem);
        }

        output.WriteLine($"{LintReport.Counted(problems.Count, "problem")}. The base cannot be used until all is mended; the rest is checked then.");
        return ExitCode.Failure;
    }

    private static int Report(KnowledgeBase knowledge, DateOnly today, TextWriter output)
    {
        using var matcher = CommonOptions.CreateMatcher(knowledge);
        var report = LintReport.Of(knowledge, LintRules.For(EditorialRules.Read(knowledge.Path), matcher, today));
        report.Write(knowledge, output);
        return report.Findings.Count == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    // A table has neither dates nor sources nor rules of its own: all that can be wrong with it, reading has found.
    private static int ReportTable(KnowledgeBase knowledge, TextWriter output)
    {
        output.WriteLine($"{LintReport.Count(knowledge)}: no problems. Only a folder base has rules to check.");
        return ExitCode.Success;
    }
}
