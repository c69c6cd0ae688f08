namespace Ketamine.Cli.Tests;

/// <summary>Runs the program as the shell would.</summary>
internal static class CommandLine
{
    public static (int Code, string Output, string Errors) Run(TimeProvider time, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = CuratorsTool.Run(arguments, time, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
