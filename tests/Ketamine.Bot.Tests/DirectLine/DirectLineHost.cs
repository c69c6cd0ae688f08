using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>The real host with a bot that echoes (or the real one), a clock that tests move, and a key folder of its own.</summary>
public sealed class DirectLineHost : WebApplicationFactory<Program>
{
    public const string ListedOrigin = "https://clinic.example";

    private readonly DirectoryInfo _ownFolder = Directory.CreateTempSubdirectory();
    private readonly Dictionary<string, string> _settings;

    public DirectLineHost()
        : this([])
    {
    }

    internal DirectLineHost(params (string Name, string Value)[] settings)
    {
        _settings = new(StringComparer.Ordinal)
        {
            ["DirectLine:KeyFolder"] = _ownFolder.FullName,
            ["WebChat:AllowedOrigins:0"] = ListedOrigin,
        };
        foreach (var (name, value) in settings)
        {
            _settings[name] = value;
        }
    }

    /// <summary>A clock that stands still until a test moves it.</summary>
    internal FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal EchoBot Bot { get; } = new();

    /// <summary>Leaves the real bot in place of the one that echoes.</summary>
    internal bool KeepsRealBot { get; init; }

    /// <summary>Every line that the host logged, at any level.</summary>
    internal ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>Listens on a real port of this machine, as streams need it.</summary>
    internal DirectLineHost Listening()
    {
        UseKestrel(0);
        StartServer();
        return this;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in KeepsRealBot ? [] : SecondBase.Settings)
        {
            builder.UseSetting(name, value);
        }

        foreach (var (name, value) in _settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureLogging(logging => logging.AddProvider(new LineCollector(Logged)));
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time));
            if (!KeepsRealBot)
            {
                services.Replace(ServiceDescriptor.Singleton<IBot>(Bot));
            }
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (_ownFolder.Exists)
        {
            _ownFolder.Delete(recursive: true);
            _ownFolder.Refresh();
        }
    }

    private sealed class LineCollector(ConcurrentQueue<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Enqueue($"scope {state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
