using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Ketamine.Bot.DirectLine;

/// <summary>A call that is turned down, in the form that Direct Line clients know.</summary>
internal sealed class Refusal : IResult
{
    private const int RetrySeconds = 60;

    private Refusal(int status, string code, string message)
    {
        Status = status;
        Code = code;
        Message = message;
    }

    public static Refusal OriginNotAllowed { get; } = new(403, "OriginNotAllowed", "This page may not use the bot. List its origin in WebChat:AllowedOrigins; behind a proxy, forward scheme and host.");

    public static Refusal TokenMissing { get; } = new(401, "TokenMissing", "Send 'Authorization: Bearer TOKEN' with a token from tokens/generate.");

    public static Refusal TokenNotAccepted { get; } = new(403, "TokenNotAccepted", "The token is not valid for this conversation and this page. Ask tokens/generate for one.");

    public static Refusal TokenExpired { get; } = new(403, "TokenExpired", "The token has expired. Start a new conversation with a token from tokens/generate.");

    public static Refusal TicketNotAccepted { get; } = new(403, "TicketNotAccepted", "A stream's address works once, within a minute. Ask GET conversations/{id} for a new one.");

    public static Refusal NotAStream { get; } = new(400, "NotAStream", "Open this address as a WebSocket, or poll conversations/{id}/activities.");

    public static Refusal ConversationEnded { get; } = new(404, "ConversationEnded", "There is no such conversation, or it has ended. Start one with POST conversations.");

    public static Refusal TooManyCalls { get; } = new(429, "TooManyCalls", "Too many calls in this minute. Try again in the next one.");

    public static Refusal TooManyOpen { get; } = new(429, "TooManyOpen", "Too many chats are open from this address. Close one, or try again later.");

    public static Refusal Full { get; } = new(503, "Full", "Too many chats are open. Try again later.");

    public static Refusal NoKeyYet { get; } = new(503, "NoKeyYet", "The database with the bot's key has not been reached yet. Try again later.");

    public static Refusal BodyTooLarge { get; } = new(413, "BodyTooLarge", "The body is larger than 256 KB. Send less.");

    public static Refusal NoUploads { get; } = new(415, "NoUploads", "This bot reads text only. Send the message without attachments.");

    public static Refusal NoSignIn { get; } = new(404, "NoSignIn", "This bot has no sign-in.");

    public int Status { get; }

    public string Code { get; }

    public string Message { get; }

    /// <summary>A call whose content cannot be used.</summary>
    public static Refusal BadArgument(string message) => new(400, "BadArgument", message);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        if (Status is 429 or 503)
        {
            response.Headers[HeaderNames.RetryAfter] = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        }

        return response.WriteAsJsonAsync(new { error = new { code = Code, message = Message } }, httpContext.RequestAborted);
    }
}
