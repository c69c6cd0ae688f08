using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Ketamine.Browser.Tests;

/// <summary>One visitor's tab, with everything that it asked for and complained about.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Visit(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Request += (_, request) => Requests.Enqueue(request.Url);
        page.WebSocket += (_, socket) => Sockets.Enqueue(socket.Url);
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Dialog += (_, dialog) =>
        {
            Dialogs.Enqueue(dialog.Message);
            _ = dialog.DismissAsync();
        };
        page.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                Complaints.Enqueue(line.Text);
            }
        };
    }

    public IPage Page { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    public ConcurrentQueue<string> Sockets { get; } = new();

    /// <summary>Errors on the console, refusals by the content security policy among them.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    public ConcurrentQueue<string> Dialogs { get; } = new();

    public static async Task<Visit> BeginAsync(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        return new Visit(context, await context.NewPageAsync());
    }

    /// <summary>Opens the chat at an address and waits until it is ready.</summary>
    public async Task<ChatView> OpenChatAsync(Uri address)
    {
        await Page.GotoAsync(address.AbsoluteUri);
        var chat = ChatView.On(Page);
        await chat.ReadyAsync();
        return chat;
    }

    /// <summary>Requests and sockets that went anywhere but to the given hosts; a page's own data needs no network.</summary>
    public IEnumerable<string> RequestsBeyond(params Uri[] hosts) => Requests.Concat(Sockets)
        .Where(url => !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith("blob:", StringComparison.Ordinal))
        .Where(url => !hosts.Any(host => new Uri(url).Authority == host.Authority));

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
