using System.CommandLine;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Verbs;

/// <summary><c>lint</c>: every problem of the base, with file, line and remedy.</summary>
internal static class LintVerb
{
    public static Command Create()
    {
        var knowledge = CommonOptions.Knowledge();
        var command = new Command("lint", "Check the knowledge base and list every problem.") { knowledge };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(knowledge) ?? Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge");
            return Report(KnowledgeReader.Read(path), parsed.InvocationConfiguration.Output);
        });
        return command;
    }

    private static int Report(KnowledgeReading reading, TextWriter output)
    {
        switch (reading)
        {
            case KnowledgeReading.Invalid invalid:
                foreach (var problem in invalid.Problems)
                {
                    output.WriteLine(problem);
                }

                output.WriteLine($"{invalid.Problems.Count} problems.");
                return ExitCode.Failure;
            case KnowledgeReading.Valid { Base: var valid }:
                output.WriteLine($"{valid.Entries.Count} entries, {valid.Entries.Sum(e => e.Alternates.Count)} alternates, {valid.Sources.Count} sources: no problems.");
                return ExitCode.Success;
            default:
                throw new InvalidOperationException();
        }
    }
}
