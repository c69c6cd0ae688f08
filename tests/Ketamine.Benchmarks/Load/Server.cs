using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace Ketamine.Benchmarks.Load;

/// <summary>A program that answers on a free port of this machine, until it is disposed of.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(4);

    private readonly Process _process;

    private Server(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer.</summary>
    public TimeSpan ColdStart { get; private set; }

    /// <summary>Resident memory in megabytes.</summary>
    public int Megabytes => File.ReadLines($"/proc/{_process.Id}/status").Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024).Single();

    public static async Task<Server> StartAsync(Contender contender)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(contender.Program, contender.Arguments.Select(argument => argument == Contender.Port ? port.ToString(CultureInfo.InvariantCulture) : argument))
        {
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in contender.Environment.Append(new("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")))
        {
            start.Environment[name] = value;
        }

        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var server = new Server(process, new Uri($"http://127.0.0.1:{port}"));
        await server.WaitAsync(began);
        return server;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task WaitAsync(long began)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (Stopwatch.GetElapsedTime(began) < MostPatience && !_process.HasExited)
        {
            try
            {
                using var answer = await client.PostAsJsonAsync("/api/answers", new { question = "how does it work" });
                answer.EnsureSuccessStatusCode();
                ColdStart = Stopwatch.GetElapsedTime(began);
                return;
            }
            catch (HttpRequestException e) when (e.StatusCode is null)
            {
                await Task.Delay(5);
            }
        }

        throw new InvalidOperationException($"{_process.StartInfo.FileName} did not answer. Start it by hand to see why.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
