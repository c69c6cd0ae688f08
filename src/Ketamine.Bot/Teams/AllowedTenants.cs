using Ketamine.Bot.Settings;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Teams;

/// <summary>Whether a message comes from an organisation that is answered.</summary>
internal sealed class AllowedTenants(IOptions<TeamsSettings> settings)
{
    private readonly HashSet<Guid> _allowed = [.. settings.Value.AllowedTenants.Select(Guid.Parse)];

    /// <summary>Where tenants are listed, Teams alone is let in, and of Teams those alone.</summary>
    public bool Admit(IActivity activity) =>
        _allowed.Count == 0 || (TeamsConversation.IsTeams(activity) && Guid.TryParse(TenantOf(activity), out var tenant) && _allowed.Contains(tenant));

    private static string? TenantOf(IActivity activity) =>
        ((activity.ChannelData as JObject)?["tenant"] as JObject)?["id"]?.ToString() ?? activity.Conversation?.TenantId;
}
