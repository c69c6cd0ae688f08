namespace Ketamine.Cli.Tests;

/// <summary>What one call of the command line printed and how it ended.</summary>
internal sealed record CuratorSession(int ExitCode, string Output, string Error)
{
    public static async Task<CuratorSession> RunAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await CuratorTool.RunAsync(args, output, error);
        return new CuratorSession(exitCode, output.ToString(), error.ToString());
    }
}
