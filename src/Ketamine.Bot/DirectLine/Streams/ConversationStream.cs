using System.Net.WebSockets;
using Ketamine.Bot.DirectLine.Transcripts;

namespace Ketamine.Bot.DirectLine.Streams;

/// <summary>Sends one client what is new in its conversation, until the client leaves, the conversation ends or the bot stops.</summary>
/// <remarks>It reads from the transcript at its own pace: a client that reads slowly holds up nobody and fills no queue.</remarks>
internal sealed class ConversationStream(WebSocket socket, ITranscripts transcripts, StreamBell bell, TimeProvider time)
{
    // Clients send empty messages to keep the connection alive, and nothing else.
    private const int LargestPing = 64;

    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    public async Task RunAsync(string conversationId, long position, CancellationToken stopping)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var receiving = ReceiveAsync(leaving);
        try
        {
            await SendAsync(conversationId, position, leaving.Token);
            await CloseAsync(WebSocketCloseStatus.NormalClosure, "The conversation has ended.");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await CloseAsync(WebSocketCloseStatus.EndpointUnavailable, "The bot is stopping.");
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(WebSocketCloseStatus.NormalClosure, null);
        }
        catch (WebSocketException)
        {
            // The connection broke; the client comes back with its watermark.
        }
        finally
        {
            await LeaveAsync(receiving);
        }
    }

    private async Task SendAsync(string conversationId, long position, CancellationToken leaving)
    {
        while (await transcripts.ReadAsync(conversationId, position, leaving) is { } unread)
        {
            if (unread.Activities.Count > 0)
            {
                using var timeout = new CancellationTokenSource(SendTimeout, time);
                await socket.SendAsync(unread.ToJson(), WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
            }

            position = unread.Watermark;
            await bell.WaitAsync(leaving);
        }
    }

    private async Task ReceiveAsync(CancellationTokenSource leaving)
    {
        try
        {
            var buffer = new byte[LargestPing];
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            }
            while (received is { MessageType: WebSocketMessageType.Text, EndOfMessage: true });
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // The client left without a word, or did not take what was sent.
        }

        await leaving.CancelAsync();
    }

    private async Task CloseAsync(WebSocketCloseStatus status, string? reason)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            await socket.CloseOutputAsync(status, reason, timeout.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // A client that does not listen needs no farewell.
        }
    }

    private async Task LeaveAsync(Task receiving)
    {
        try
        {
            await receiving.WaitAsync(CloseTimeout, time);
        }
        catch (TimeoutException)
        {
            socket.Abort();
            await receiving;
        }
    }
}
