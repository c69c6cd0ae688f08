namespace Ketamine.Bot.Settings;

/// <summary>Which pages may carry the chat: section <c>WebChat</c>.</summary>
public sealed class WebChatSettings
{
    public const string Section = "WebChat";

    /// <summary>Origins beside the bot's own, such as <c>https://www.example.org</c>; each exactly, without a path.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Every origin that cannot be used.</summary>
    public IEnumerable<string> Problems() => AllowedOrigins.Where(text => WebOrigin.Normalise(text) is null)
        .Select(text => $"WebChat:AllowedOrigins holds '{text}'. Give exact origins such as https://www.example.org, without a path and without wildcards.");
}
