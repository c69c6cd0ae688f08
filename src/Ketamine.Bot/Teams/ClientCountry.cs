using Ketamine.Answering.Triage;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Teams;

/// <summary>The country that a person's client is set to.</summary>
internal static class ClientCountry
{
    private const string ClientInfo = "clientInfo";

    /// <summary>Two capital letters from what Teams tells of the client, else from the locale; a language alone tells no country.</summary>
    public static string? Of(IMessageActivity activity) => Told(activity) ?? LocaleRegion.Of(activity.Locale);

    private static string? Told(IMessageActivity activity) => TeamsConversation.IsTeams(activity)
        ? (activity.Entities ?? [])
            .Where(entity => entity?.Type == ClientInfo)
            .Select(entity => Code(entity.Properties?["country"]?.ToString()))
            .FirstOrDefault(code => code is not null)
        : null;

    private static string? Code(string? text) =>
        text is { Length: 2 } && text.All(char.IsAsciiLetter) ? text.ToUpperInvariant() : null;
}
