using Microsoft.IdentityModel.Tokens;

namespace Ketamine.Bot.Messages;

/// <summary>What the token handlers throw at a forged, damaged or unverifiable token, as an HTTP status.</summary>
internal static class TokenFailure
{
    /// <summary>401 for a token that is not accepted, 503 where the keys to check it cannot be had; null for anything else.</summary>
    public static int? StatusOf(Exception e) => e switch
    {
        UnauthorizedAccessException { InnerException: { } inner } when IsUnreachable(inner) => StatusCodes.Status503ServiceUnavailable,
        UnauthorizedAccessException => StatusCodes.Status401Unauthorized,
        SecurityTokenException => StatusCodes.Status401Unauthorized,
        ArgumentException when e.StackTrace?.Contains("IdentityModel", StringComparison.Ordinal) == true => StatusCodes.Status401Unauthorized,
        _ when IsUnreachable(e) => StatusCodes.Status503ServiceUnavailable,
        _ => null,
    };

    public static string ReasonOf(int status) => status == StatusCodes.Status401Unauthorized
        ? "The token was not accepted"
        : "The keys to check the token cannot be reached";

    private static bool IsUnreachable(Exception e) =>
        e is HttpRequestException || (e is InvalidOperationException or IOException && e.Message.StartsWith("IDX2", StringComparison.Ordinal));
}
