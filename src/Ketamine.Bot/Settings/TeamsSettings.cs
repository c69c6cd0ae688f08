namespace Ketamine.Bot.Settings;

/// <summary>Who may use the bot in Teams: section <c>Teams</c>.</summary>
public sealed class TeamsSettings
{
    public const string Section = "Teams";

    /// <summary>Ids of the organisations that are answered; empty: every one that the registration lets in.</summary>
    public IList<string> AllowedTenants { get; } = [];

    /// <summary>Every id that cannot be used.</summary>
    public IEnumerable<string> Problems() => AllowedTenants.Where(tenant => !Guid.TryParse(tenant, out _))
        .Select(tenant => $"Teams:AllowedTenants holds '{tenant}', which is no GUID. Give tenant ids, as 'az account show --query tenantId' prints them.");
}
