using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace Ketamine.Bot.Limits;

/// <summary>An answer that says when to try again.</summary>
internal sealed class RetryLater(int status, string message, TimeSpan wait) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.Headers[HeaderNames.RetryAfter] = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Results.Problem(message, statusCode: status).ExecuteAsync(httpContext);
    }
}
