using System.Runtime.CompilerServices;

namespace Ketamine.Benchmarks.Load;

/// <summary>What a comparison needs beside the bot.</summary>
internal static class Requirements
{
    /// <summary>What is not there, each with its remedy.</summary>
    public static IEnumerable<string> Missing()
    {
        if (!IsOnPath("wrk"))
        {
            yield return "wrk is missing. Install it, for example with 'apt-get install wrk'.";
        }

        if (!IsOnPath("node"))
        {
            yield return "Node.js is missing. Install it from https://nodejs.org.";
        }

        if (!Directory.Exists(Path.Combine(Folder(), "..", "peers", "node_modules")))
        {
            yield return "The packages of the Node.js peer are missing. Run 'npm ci --prefix tests/Ketamine.Benchmarks/peers'.";
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
