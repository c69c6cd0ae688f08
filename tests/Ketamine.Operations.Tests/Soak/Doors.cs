using System.Net.Http.Json;
using Ketamine.Bot.Tests.DirectLine;

namespace Ketamine.Operations.Tests.Soak;

/// <summary>All doors of the bot, each with people behind it who ask what the base knows.</summary>
internal static class Doors
{
    private const int Callers = 8;

    private static readonly string[] Questions = [.. Repository.Knowledge.Entries.SelectMany(entry => entry.Phrasings)];

    public static IReadOnlyList<Door> Of(Nginx nginx) =>
    [
        new("/api/answers", [.. Enumerable.Range(0, Callers).Select(_ => Caller(nginx, (http, question) => http.PostAsJsonAsync("/api/answers", new { question })))]),
        new("/api/messages", [.. Enumerable.Range(0, Callers).Select(i => Caller(nginx, (http, question) => http.PostAsJsonAsync("/api/messages", Activity(question, i))))]),
        new("Direct Line", [.. Enumerable.Range(0, Callers).Select(_ => (Func<Task<bool>>)new Chatter(nginx).AskAsync)]),
    ];

    public static string Question() => Questions[Random.Shared.Next(Questions.Length)];

    private static Func<Task<bool>> Caller(Nginx nginx, Func<HttpClient, string, Task<HttpResponseMessage>> ask)
    {
        var http = nginx.NewClient();
        return async () =>
        {
            using var response = await ask(http, Question());
            return response.IsSuccessStatusCode && (await response.Content.ReadAsStringAsync()).Length > 2;
        };
    }

    private static Dictionary<string, object> Activity(string question, int person) => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = "msteams",
        ["serviceUrl"] = "http://127.0.0.1:9",
        ["deliveryMode"] = "expectReplies",
        ["from"] = new { id = $"person-{person}" },
        ["recipient"] = new { id = "bot" },
        ["conversation"] = new { id = $"conversation-{person}", conversationType = "personal" },
        ["text"] = question,
    };

    /// <summary>A person in the web chat, who hears the reply over a WebSocket, comes back where the stream has ended, and goes before the token ends, for another.</summary>
    private sealed class Chatter(Nginx nginx)
    {
        private static readonly TimeSpan Stay = TimeSpan.FromMinutes(20);
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

        private Chat? _chat;
        private ChatStream? _stream;
        private long _came;

        public async Task<bool> AskAsync()
        {
            try
            {
                if (_chat is null || TimeProvider.System.GetElapsedTime(_came) > Stay)
                {
                    _stream?.Dispose();
                    _stream = null;
                    _chat = await Chat.StartAsync(nginx.NewClient());
                    _came = TimeProvider.System.GetTimestamp();
                }

                _stream ??= await ChatStream.OpenAsync(await _chat.ReconnectAsync((await _chat.ReadAsync()).Watermark));
                await _chat.SayAsync(Question());
                await _stream.TextsAsync(2).WaitAsync(Patience);
                return true;
            }
            catch
            {
                _stream?.Dispose();
                _stream = null;
                throw;
            }
        }
    }
}
