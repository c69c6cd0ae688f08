using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http.Features;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Lets a call through only with a valid token for its origin and, where the address names one, for its conversation.</summary>
internal sealed class GrantFilter(SignedGrants grants) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization.ToString(), out var header)
            || !header.Scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) || string.IsNullOrEmpty(header.Parameter))
        {
            return Refusal.TokenMissing;
        }

        switch (grants.Read(header.Parameter, GrantUse.Token))
        {
            case ExpiredGrant:
                return Refusal.TokenExpired;
            case ValidGrant { Grant: var grant } when Fits(grant, http):
                http.Features.Set(grant);
                return await next(context);
            default:
                return Refusal.TokenNotAccepted;
        }
    }

    private static bool Fits(Grant grant, HttpContext http) =>
        grant.IsFor(http.Features.GetRequiredFeature<CallerOrigin>())
        && (http.GetRouteValue("conversationId") is not string conversation || conversation == grant.ConversationId);
}
