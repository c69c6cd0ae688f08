using System.Diagnostics;
using Ketamine.Tests;

namespace Ketamine.Operations.Tests;

/// <summary>The bot as its owner runs it: a program of its own on a port of this machine, with all that it prints kept.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    private readonly ProcessStartInfo _start;
    private readonly List<Task<string>> _output = [];
    private Process? _process;

    /// <param name="wrapper">A program with arguments that starts the bot, such as one that gives it file systems of its own.</param>
    public BotProcess(IEnumerable<(string Name, string Value)> settings, params IEnumerable<string> wrapper)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        string[] command = [.. wrapper, "dotnet", Path.Combine(AppContext.BaseDirectory, "Ketamine.Bot.dll")];
        _start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        _start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in settings)
        {
            _start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        Http = new HttpClient { BaseAddress = Address };
    }

    /// <summary>Runs the program of another folder than the tests' own.</summary>
    public BotProcess From(string folder)
    {
        _start.ArgumentList[^1] = Path.Combine(folder, Path.GetFileName(_start.ArgumentList[^1]));
        return this;
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public int Id => _process!.Id;

    public bool IsRunning => _process is { HasExited: false };

    /// <summary>How it ended.</summary>
    public int ExitCode => _process!.ExitCode;

    /// <summary>Everything that it has printed since its first start; it must have ended.</summary>
    public async Task<string> OutputAsync() => string.Concat(await Task.WhenAll(_output));

    public async Task StartAsync()
    {
        _process = Process.Start(_start)!;
        _output.Add(_process.StandardOutput.ReadToEndAsync());
        _output.Add(_process.StandardError.ReadToEndAsync());
        while (!await IsLiveAsync())
        {
            if (_process.HasExited)
            {
                throw new InvalidOperationException($"The bot ended: {await OutputAsync()}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends it at once, as a power cut would.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to end, as a service manager does.</summary>
    public async Task StopAsync()
    {
        using (var ask = Process.Start("kill", ["-TERM", $"{_process!.Id}"]))
        {
            await ask.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning)
        {
            await KillAsync();
        }

        _process?.Dispose();
        Http.Dispose();
    }

    private async Task<bool> IsLiveAsync()
    {
        try
        {
            using var response = await Http.GetAsync(new Uri("/health/live", UriKind.Relative));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
