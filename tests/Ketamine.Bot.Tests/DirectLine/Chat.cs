using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ketamine.Bot.Tests.DirectLine;

/// <summary>A client in a conversation, as a page of one origin.</summary>
internal sealed class Chat(HttpClient http, string? origin)
{
    public const string Root = "/v3/directline";

    public required string ConversationId { get; init; }

    public required string Token { get; set; }

    public string StreamUrl { get; private set; } = "";

    public string UserId => JsonNode.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(Token.Split('.')[1]))!["user"]!.GetValue<string>();

    /// <summary>A client with a token whose conversation has not started.</summary>
    public static async Task<Chat> WithTokenAsync(HttpClient http, string? origin = null, object? body = null)
    {
        using var request = Request(HttpMethod.Post, "/tokens/generate", origin, token: null, body);
        using var response = await http.SendAsync(request);
        var json = await JsonAsync(response.EnsureSuccessStatusCode());
        return new Chat(http, origin) { ConversationId = json["conversationId"]!.GetValue<string>(), Token = json["token"]!.GetValue<string>() };
    }

    public static async Task<Chat> StartAsync(HttpClient http, string? origin = null)
    {
        var chat = await WithTokenAsync(http, origin);
        using var response = await chat.SendAsync(HttpMethod.Post, "/conversations");
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        chat.StreamUrl = (await JsonAsync(response))["streamUrl"]!.GetValue<string>();
        return chat;
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) =>
        SendAsync(method, path, Token, origin, body);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? token, string? from, object? body = null)
    {
        using var request = Request(method, path, from, token, body);
        return await http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(object activity) => SendAsync(HttpMethod.Post, $"/conversations/{ConversationId}/activities", activity);

    public async Task SayAsync(string text)
    {
        using var response = await PostAsync(new { type = "message", text });
        response.EnsureSuccessStatusCode();
    }

    public Task<HttpResponseMessage> GetActivitiesAsync(string watermark = "") =>
        SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}/activities?watermark={watermark}");

    public async Task<(JsonArray Activities, string Watermark)> ReadAsync(string watermark = "")
    {
        using var response = await GetActivitiesAsync(watermark);
        var json = await JsonAsync(response.EnsureSuccessStatusCode());
        return (json["activities"]!.AsArray(), json["watermark"]!.GetValue<string>());
    }

    public async Task<string[]> TextsAsync(string watermark = "") => Texts((await ReadAsync(watermark)).Activities);

    /// <summary>The address of a new stream that begins after a watermark.</summary>
    public async Task<string> ReconnectAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"/conversations/{ConversationId}?watermark={watermark}");
        var json = await JsonAsync(response.EnsureSuccessStatusCode());
        Token = json["token"]!.GetValue<string>();
        return StreamUrl = json["streamUrl"]!.GetValue<string>();
    }

    public static string[] Texts(JsonArray activities) => [.. activities.Select(activity => activity!["text"]?.GetValue<string>() ?? "")];

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    public static async Task<string> ErrorAsync(HttpResponseMessage response) => (await JsonAsync(response))["error"]!["code"]!.GetValue<string>();

    public static HttpRequestMessage Request(HttpMethod method, string path, string? origin, string? token, object? body = null)
    {
        var request = new HttpRequestMessage(method, Root + path);
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        }

        request.Content = body switch
        {
            null => null,
            HttpContent content => content,
            _ => JsonContent.Create(body),
        };
        return request;
    }
}
