using System.Diagnostics;
using OpenTelemetry;

namespace Ketamine.Bot.Telemetry;

/// <summary>Takes out of each span what could name a person or a conversation: addresses, paths and queries. What remains is a closed list.</summary>
internal sealed class SpanPrivacy : BaseProcessor<Activity>
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal)
    {
        "http.request.method", "http.route", "http.response.status_code", "url.scheme", "network.protocol.version", "error.type",
    };

    public override void OnEnd(Activity data)
    {
        foreach (var (name, _) in data.TagObjects.ToList())
        {
            if (!Kept.Contains(name))
            {
                data.SetTag(name, null);
            }
        }
    }
}
