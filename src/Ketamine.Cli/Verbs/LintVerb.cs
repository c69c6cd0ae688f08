using System.CommandLine;
using Ketamine.Cli.Lint;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;

namespace Ketamine.Cli.Verbs;

/// <summary><c>lint</c>: every problem of the base with its remedy.</summary>
internal static class LintVerb
{
    public static Command Create(TimeProvider time)
    {
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("lint", "Check the knowledge base and list every problem.") { knowledge };
        command.SetAction(parsed =>
            Lint(CommonOptions.KnowledgePath(parsed.GetValue(knowledge)), DateOnly.FromDateTime(time.GetLocalNow().DateTime), parsed.InvocationConfiguration.Output));
        return command;
    }

    internal static int Lint(string path, DateOnly today, TextWriter output) => KnowledgeReader.Read(path) switch
    {
        KnowledgeReading.Invalid invalid => Report(invalid.Problems, output),
        KnowledgeReading.Valid { Base: var valid } when Directory.Exists(path) => Report(valid, today, output),
        KnowledgeReading.Valid { Base: var table } => ReportTable(table, output),
        _ => throw new InvalidOperationException(),
    };

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
        using var matcher = new QuestionMatcher(knowledge);
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
