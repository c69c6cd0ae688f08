namespace Ketamine.Bot.Limits;

/// <summary>Lets through as many messages as can be under way at once, and past that only those in danger.</summary>
internal sealed class WorkloadFilter(Workload workload, Urgency urgency, Refusals refusals) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = workload.TakeMessage();
        if (lease.IsAcquired)
        {
            return await next(context);
        }

        // The place is taken before the rules read the message, so that no flood makes them read without end.
        using var urgent = workload.TakeUrgentMessage();
        return urgent.IsAcquired && await urgency.IsInAsync(context.HttpContext.Request, context.HttpContext.RequestAborted)
            ? await next(context)
            : refusals.Overload();
    }
}
