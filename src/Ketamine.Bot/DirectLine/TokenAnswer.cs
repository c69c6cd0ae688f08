using System.Text.Json.Serialization;

namespace Ketamine.Bot.DirectLine;

/// <summary>A token, as Direct Line clients get it.</summary>
internal record TokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn);

/// <summary>An open conversation, as Direct Line clients get it.</summary>
internal sealed record ConversationAnswer(string ConversationId, string Token, int ExpiresIn, string StreamUrl)
    : TokenAnswer(ConversationId, Token, ExpiresIn);
