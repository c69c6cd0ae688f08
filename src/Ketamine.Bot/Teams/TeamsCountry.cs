using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Teams;

/// <summary>The country that a Teams client is set to.</summary>
internal static class TeamsCountry
{
    private const string ClientInfo = "clientInfo";

    /// <summary>Two capital letters from the client's country, else from its locale; a language alone tells no country.</summary>
    public static string? Of(IMessageActivity activity) => TeamsConversation.IsTeams(activity)
        ? FromClient(activity) ?? FromLocale(activity.Locale)
        : null;

    private static string? FromClient(IMessageActivity activity) => (activity.Entities ?? [])
        .Where(entity => entity?.Type == ClientInfo)
        .Select(entity => Code(entity.Properties?["country"]?.ToString()))
        .FirstOrDefault(code => code is not null);

    private static string? FromLocale(string? locale) =>
        locale?.Split('-', '_').Skip(1).Select(Code).FirstOrDefault(code => code is not null);

    private static string? Code(string? text) =>
        text is { Length: 2 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
}
