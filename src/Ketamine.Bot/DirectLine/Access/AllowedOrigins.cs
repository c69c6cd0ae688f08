using Ketamine.Bot.Settings;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Tells which pages may call: the bot's own and those that the settings list.</summary>
internal sealed class AllowedOrigins(IOptions<WebChatSettings> settings)
{
    private readonly HashSet<string> _listed = settings.Value.AllowedOrigins.Select(WebOrigin.Normalise).OfType<string>().ToHashSet(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Listed => _listed;

    public CallerOrigin Of(HttpRequest request)
    {
        var header = request.Headers.Origin;
        // Browsers name the origin in every cross-origin call and every WebSocket; only same-origin reads come without one.
        if (header.Count == 0)
        {
            return new OwnOrigin();
        }

        if (WebOrigin.Normalise(header.ToString()) is not { } origin)
        {
            return new UnlistedOrigin();
        }

        return origin == WebOrigin.Normalise($"{request.Scheme}://{request.Host}") ? new OwnOrigin()
            : _listed.Contains(origin) ? new ListedOrigin(origin)
            : new UnlistedOrigin();
    }
}
