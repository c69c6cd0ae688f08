using Microsoft.AspNetCore.Antiforgery;

namespace Ketamine.Bot.Curation;

/// <summary>Lets a form through only where it comes from a page of this bot that the same person has opened.</summary>
internal sealed class FormGuard(IAntiforgery antiforgery) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method))
        {
            return await next(context);
        }

        if (!http.Request.HasFormContentType || !await antiforgery.IsRequestValidAsync(http))
        {
            return Results.Text("This form is too old or comes from elsewhere. Go back, load the page again and repeat it.", statusCode: StatusCodes.Status400BadRequest);
        }

        return await next(context);
    }
}
