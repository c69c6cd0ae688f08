using Ketamine.Bot.DirectLine.Access;

namespace Ketamine.Bot.Limits;

/// <summary>Lets through what an address and all together may send in a minute, and past that only those in danger.</summary>
internal sealed class RateFilter(RateLimits limits, Urgency urgency, Refusals refusals) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return limits.CountCall(CallerAddress.Of(http)) is { } excess
            && !(excess.IsHeardIfUrgent && await urgency.IsInAsync(http.Request, http.RequestAborted))
            ? refusals.TooMany(excess)
            : await next(context);
    }
}
