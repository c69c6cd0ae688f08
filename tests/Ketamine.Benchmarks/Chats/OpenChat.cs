using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;

namespace Ketamine.Benchmarks.Chats;

/// <summary>A conversation of the web chat whose stream is open, as a person's page holds one.</summary>
internal sealed class OpenChat : IDisposable
{
    private const string Root = "/v3/directline";
    private const int RoomForMessage = 8 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();
    private readonly string _activities;
    private readonly string _token;
    private TaskCompletionSource? _answered;

    private OpenChat(HttpClient http, Started started)
    {
        _http = http;
        _activities = $"{Root}/conversations/{started.ConversationId}/activities";
        _token = started.Token;
    }

    /// <param name="http">With the bot's address as its base.</param>
    public static async Task<OpenChat> OpenAsync(HttpClient http)
    {
        var granted = await PostAsync<Started>(http, $"{Root}/tokens/generate", token: null, new { });
        var started = await PostAsync<Started>(http, $"{Root}/conversations", granted.Token, new { });
        var chat = new OpenChat(http, started);
        await chat._stream.ConnectAsync(new Uri(started.StreamUrl), CancellationToken.None);
        _ = chat.ListenAsync();
        return chat;
    }

    /// <summary>Asks, and waits for the answer on the stream; the time between, or null where none came.</summary>
    public async Task<TimeSpan?> AskAsync(string question)
    {
        var answered = _answered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var began = Stopwatch.GetTimestamp();
        try
        {
            await PostAsync<Taken>(_http, _activities, _token, new { type = "message", text = question });
            await answered.Task.WaitAsync(Patience);
            return Stopwatch.GetElapsedTime(began);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException or TaskCanceledException)
        {
            return null;
        }
    }

    public void Dispose() => _stream.Dispose();

    private async Task ListenAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        try
        {
            while (true)
            {
                var part = await _stream.ReceiveAsync(message.GetMemory(RoomForMessage), CancellationToken.None);
                message.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    Read(message.WrittenMemory);
                    // A page keeps what it shows, and not the bytes that it came in.
                    message = new ArrayBufferWriter<byte>();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever waits for an answer learns it by waiting in vain.
        }
    }

    private void Read(ReadOnlyMemory<byte> message)
    {
        // An empty message keeps the stream alive.
        if (!message.IsEmpty)
        {
            using var set = JsonDocument.Parse(message);
            if (set.RootElement.GetProperty("activities").EnumerateArray().Any(IsAnswer))
            {
                _answered?.TrySetResult();
            }
        }
    }

    private static bool IsAnswer(JsonElement activity) =>
        activity.GetProperty("type").GetString() == "message" && activity.GetProperty("from").GetProperty("id").GetString() == "bot";

    private static async Task<T> PostAsync<T>(HttpClient http, string path, string? token, object body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<T>() ?? throw new InvalidOperationException($"{path} answered nothing.");
    }

    private sealed record Started(string ConversationId, string Token, string StreamUrl);

    private sealed record Taken(string Id);
}
