using System.Net;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Telemetry;

/// <summary>Lets this machine and the listed addresses read the metrics, and nobody else.</summary>
internal sealed class MetricsGate(IOptions<MetricsSettings> settings)
{
    // A proxy that is not known leaves these behind: its caller only seems to be this machine.
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "X-Real-IP", "Forwarded"];

    private readonly IPNetwork[] _networks = [.. settings.Value.Networks()];

    public Task InvokeAsync(HttpContext context, RequestDelegate next) =>
        Admits(context)
            ? next(context)
            : Results.Problem("Metrics are shown to this machine and to MetricsPage:AllowedAddresses.", statusCode: StatusCodes.Status403Forbidden).ExecuteAsync(context);

    private bool Admits(HttpContext context)
    {
        var caller = context.Connection.RemoteIpAddress;
        return caller is null
            || _networks.Any(network => network.Contains(caller))
            || (IPAddress.IsLoopback(caller) && !ProxyHeaders.Any(context.Request.Headers.ContainsKey));
    }
}
