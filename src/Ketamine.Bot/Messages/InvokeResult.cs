using System.Text;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Newtonsoft.Json;

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
            var json = JsonConvert.SerializeObject(response.Body, HttpHelper.BotMessageSerializerSettings);
            await httpContext.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(json), httpContext.RequestAborted);
        }
    }
}
