using System.CommandLine;
using Ketamine.Cli;
using Ketamine.Cli.Verbs;
using Ketamine.Knowledge;

var root = new RootCommand("The curator's tool: ask the knowledge base, check it, measure it.")
{
    AskVerb.Create(),
    ChatVerb.Create(),
    LintVerb.Create(TimeProvider.System),
};

try
{
    return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception e) when (e is KnowledgeException or IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync(e.Message);
    return ExitCode.Failure;
}
