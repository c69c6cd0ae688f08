using System.Collections.Concurrent;
using System.Text;
using Ketamine.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ketamine.Operations.Tests;

/// <summary>Takes what the bot sends over OTLP and keeps it as it comes.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> _taken = new();
    private readonly WebApplication _app;

    private Collector(Uri address)
    {
        Address = address;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Urls.Add(address.ToString());
        _app.MapPost("/v1/{signal}", async (HttpRequest request, string signal) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            _taken.Enqueue((signal, body.ToArray()));
        });
    }

    public Uri Address { get; }

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector(new Uri($"http://127.0.0.1:{FreePort.Next()}"));
        await collector._app.StartAsync();
        return collector;
    }

    /// <summary>Everything of one signal (traces, metrics, logs); texts in it stand as they are.</summary>
    public string Of(string signal) => string.Concat(_taken.Where(taken => taken.Signal == signal).Select(taken => Encoding.Latin1.GetString(taken.Body)));

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
