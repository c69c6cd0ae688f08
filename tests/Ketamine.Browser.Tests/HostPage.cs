using Ketamine.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Ketamine.Browser.Tests;

/// <summary>A page of another site that carries the widget, under a strict policy of its own.</summary>
internal sealed class HostPage : IAsyncDisposable
{
    /// <summary>The one origin that the bot's settings list in these tests.</summary>
    public static readonly Uri Origin = new($"http://127.0.0.1:{FreePort.Next()}");

    private readonly WebApplication _app;

    private HostPage(WebApplication app) => _app = app;

    public static Task<HostPage> ServeAsync(BotHost bot, string attributes = "") => ServeAsync(Origin, bot, attributes);

    public static async Task<HostPage> ServeAsync(Uri origin, BotHost bot, string attributes)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(origin.ToString());
        var app = builder.Build();
        app.Run(context => WriteAsync(context, bot.Address.GetLeftPart(UriPartial.Authority), attributes));
        await app.StartAsync();
        return new HostPage(app);
    }

    /// <summary>An origin on this machine that nothing listens at yet.</summary>
    public static Uri FreeOrigin() => new($"http://127.0.0.1:{FreePort.Next()}");

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static Task WriteAsync(HttpContext context, string bot, string attributes)
    {
        if (context.Request.Path != "/")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; img-src data:; script-src {bot}; frame-src {bot}; style-src 'nonce-host'; connect-src {bot}";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>A hospital</title><link rel="icon" href="data:,">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style nonce="host">:root {"{"} --chat-accent: #5b2a86 {"}"} button, p {"{"} color: red !important; font-size: 3px {"}"}</style></head>
            <body><main><h1>A hospital</h1><a href="#top">A link of the page</a></main>
            <script src="{bot}/widget.js" data-title="Ask us" data-close-label="Close the chat" {attributes}></script></body></html>
            """);
    }
}
