using Ketamine.Bot.Activities;
using Microsoft.Bot.Builder;

namespace Ketamine.Bot.Messages;

/// <summary>Writes an invoke response, such as expected replies, as the Bot Framework does.</summary>
internal sealed class InvokeResult(InvokeResponse response) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = response.Status;
        if (response.Body is not null)
        {
            httpContext.Response.ContentType = "application/json; charset=utf-8";
            var json = ActivityJson.Write(response.Body);
            httpContext.Response.ContentLength = json.Length;
            await httpContext.Response.Body.WriteAsync(json, httpContext.RequestAborted);
        }
    }
}
