using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Ketamine.Benchmarks.Load;

/// <summary>Asks as fast as the answers come, with the program wrk.</summary>
internal static partial class Wrk
{
    /// <param name="questions">A file as load.lua reads it.</param>
    /// <param name="first">The line to begin at.</param>
    public static async Task<WrkFigures> RunAsync(Server server, string door, int connections, int seconds, string questions, int first)
    {
        var threads = Math.Min(2, connections);
        var start = new ProcessStartInfo("wrk", [$"-t{threads}", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", "-s", Path.Combine(Folder(), "load.lua"), new Uri(server.Address, door).ToString()])
        {
            RedirectStandardOutput = true,
        };
        start.Environment["QUESTIONS"] = questions;
        start.Environment["FIRST"] = first.ToString(CultureInfo.InvariantCulture);
        start.Environment["THREADS"] = threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["STAMP"] = Guid.NewGuid().ToString("N");
        using var process = Process.Start(start) ?? throw new InvalidOperationException("wrk did not start.");
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Count().Match(said) is { Success: true } count && Rate().Match(said) is { Success: true } rate
            ? new WrkFigures(Number(count), Number(rate), Failed().Match(said) is { Success: true } failed ? Number(failed) : 0)
            : throw new InvalidOperationException($"wrk said: {said}");
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Count();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"Non-2xx or 3xx responses: (\d+)")]
    private static partial Regex Failed();
}

/// <summary>What wrk counted.</summary>
internal sealed record WrkFigures(double Requests, double PerSecond, double Failed);
