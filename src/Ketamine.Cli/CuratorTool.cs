using System.CommandLine;
using Ketamine.Cli.Verbs;
using Ketamine.Knowledge;

namespace Ketamine.Cli;

/// <summary>The command line as a whole: its verbs, and how their failures are told.</summary>
internal static class CuratorTool
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter error)
    {
        var root = new RootCommand("The curator's tool: ask the knowledge base, check it, measure it.")
        {
            AskVerb.Create(),
            ChatVerb.Create(),
            EvaluateVerb.Create(),
            LintVerb.Create(),
            ReplayVerb.Create(),
            SelfMatchVerb.Create(),
        };
        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error };
            return await root.Parse(args).InvokeAsync(invocation);
        }
        catch (Exception e) when (e is KnowledgeException or InputException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(e.Message);
            return ExitCode.Failure;
        }
    }
}
