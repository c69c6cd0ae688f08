using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Messages;

/// <summary>A channel's connector on this machine that answers as a test tells it to.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _script = new();
    private Func<HttpContext, Task> _otherwise = TakeAsync;

    private LoopbackConnector(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>What was sent, in order: the summary of a card, or the text.</summary>
    public ConcurrentQueue<string> Sent { get; } = new();

    /// <summary>Every call, in order: where to, and its body.</summary>
    public ConcurrentQueue<(string Path, JObject Body)> Calls { get; } = new();

    public static async Task<LoopbackConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var connector = new LoopbackConnector(app);
        app.Run(connector.ReceiveAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Answers the next send so.</summary>
    public LoopbackConnector Then(Func<HttpContext, Task> answer)
    {
        _script.Enqueue(answer);
        return this;
    }

    /// <summary>Answers every send so that the script does not reach.</summary>
    public LoopbackConnector Always(Func<HttpContext, Task> answer)
    {
        _otherwise = answer;
        return this;
    }

    public static Func<HttpContext, Task> Status(int status, string? retryAfter = null, string code = "Error") => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.Response.WriteAsJsonAsync(new { error = new { code, message = "no" } });
    };

    public static Task TakeAsync(HttpContext context) => context.Response.WriteAsJsonAsync(new { id = "sent-1" });

    public static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);

    public static Task DropAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var activity = JObject.Parse(await reader.ReadToEndAsync());
        Calls.Enqueue((Uri.UnescapeDataString(context.Request.Path), activity));
        var said = activity["activity"] ?? activity;
        Sent.Enqueue((string?)said["summary"] ?? (string?)said["text"] ?? "");
        try
        {
            await (_script.TryDequeue(out var next) ? next : _otherwise)(context);
        }
        catch (OperationCanceledException)
        {
            // The bot's patience has come to its end.
        }
    }
}
