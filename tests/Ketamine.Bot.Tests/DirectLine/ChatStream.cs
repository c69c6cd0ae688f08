using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>A client's end of a stream.</summary>
internal sealed class ChatStream : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    private ChatStream(string? origin)
    {
        _socket.Options.CollectHttpResponseDetails = true;
        _socket.Options.RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=bot.example.org";
        if (origin is not null)
        {
            _socket.Options.SetRequestHeader("Origin", origin);
        }
    }

    public static async Task<ChatStream> OpenAsync(string url, string? origin = null)
    {
        var stream = new ChatStream(origin);
        await stream._socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return stream;
    }

    /// <summary>How the bot answers who tries to open a stream.</summary>
    public static async Task<HttpStatusCode> StatusAsync(string url, string? origin = null)
    {
        using var stream = new ChatStream(origin);
        try
        {
            await stream._socket.ConnectAsync(new Uri(url), CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // The status tells why.
        }

        return stream._socket.HttpStatusCode;
    }

    /// <summary>The texts of the next so many activities.</summary>
    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new List<string>();
        while (texts.Count < count)
        {
            texts.AddRange(Chat.Texts(JsonNode.Parse(await ReceiveAsync())!["activities"]!.AsArray()));
        }

        return [.. texts];
    }

    /// <summary>Reads on until the bot closes the stream, and why it does.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while (_socket.CloseStatus is null)
        {
            await ReceiveAsync();
        }

        await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return _socket.CloseStatus;
    }

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();

    private async Task<string> ReceiveAsync()
    {
        using var message = new MemoryStream();
        var buffer = new byte[16 * 1024];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        return Encoding.UTF8.GetString(message.ToArray());
    }
}
