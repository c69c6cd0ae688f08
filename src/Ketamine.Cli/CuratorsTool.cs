using System.CommandLine;
using Ketamine.Cli.Verbs;
using Ketamine.Knowledge;
using Ketamine.Matching.Confidence;
using Ketamine.Storage.Databases;

namespace Ketamine.Cli;

/// <summary>The command line as a whole: its verbs, and what becomes of an error.</summary>
internal static class CuratorsTool
{
    public static int Run(string[] arguments, TimeProvider time, TextWriter output, TextWriter errors)
    {
        var root = new RootCommand("The curator's tool: ask the knowledge base, check it, measure it.")
        {
            AskVerb.Create(),
            ChatVerb.Create(),
            EvaluateVerb.Create(time),
            ExplainVerb.Create(),
            ImportVerb.Create(time),
            IndexVerb.Create(),
            LintVerb.Create(time),
            ReplayVerb.Create(),
            SelfMatchVerb.Create(),
            TeamsAppVerb.Create(),
            UnansweredVerb.Create(time),
        };

        try
        {
            return root.Parse(arguments).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = errors });
        }
        catch (Exception e) when (e is KnowledgeException or CalibrationException or InputException or StoreSettingsException or StoreUnavailableException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine(e.Message);
            return ExitCode.Failure;
        }
    }
}
