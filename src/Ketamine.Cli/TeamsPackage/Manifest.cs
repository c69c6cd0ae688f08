using Ketamine.Knowledge;
using Newtonsoft.Json.Linq;

namespace Ketamine.Cli.TeamsPackage;

/// <summary>The manifest of the app in Teams, of schema version 1.25.</summary>
internal static class Manifest
{
    public const string ColourIcon = "color.png";

    public const string OutlineIcon = "outline.png";

    private const string SchemaVersion = "1.25";

    private static readonly string[] Scopes = ["personal", "team", "groupChat"];

    public static JObject Write(TeamsApp app, AppAddress address, string version) => new()
    {
        ["$schema"] = $"https://developer.microsoft.com/json-schemas/teams/v{SchemaVersion}/MicrosoftTeams.schema.json",
        ["manifestVersion"] = SchemaVersion,
        ["version"] = version,
        ["id"] = address.Id,
        ["developer"] = new JObject
        {
            ["name"] = app.Developer,
            ["websiteUrl"] = address.At("/"),
            ["privacyUrl"] = address.At("/privacy"),
            ["termsOfUseUrl"] = address.At("/terms"),
        },
        ["name"] = new JObject { ["short"] = app.ShortName, ["full"] = app.FullName },
        ["description"] = new JObject { ["short"] = app.ShortDescription, ["full"] = app.FullDescription },
        ["icons"] = new JObject { ["color"] = ColourIcon, ["outline"] = OutlineIcon },
        ["accentColor"] = app.AccentColour,
        ["bots"] = new JArray(Bot(app, address)),
        ["composeExtensions"] = new JArray(Search(app.Search, address)),
        ["permissions"] = new JArray("identity", "messageTeamMembers"),
        ["validDomains"] = new JArray(address.Domain),
        ["supportsChannelFeatures"] = "tier1",
    };

    private static JObject Bot(TeamsApp app, AppAddress address) => new()
    {
        ["botId"] = address.Id,
        ["scopes"] = new JArray(Scopes),
        ["isNotificationOnly"] = false,
        ["supportsFiles"] = false,
        ["commandLists"] = new JArray(new JObject
        {
            ["scopes"] = new JArray(Scopes),
            ["commands"] = new JArray(app.Commands.Select(command => new JObject { ["title"] = command.Title, ["description"] = command.Description })),
        }),
    };

    private static JObject Search(TeamsSearch search, AppAddress address) => new()
    {
        ["botId"] = address.Id,
        ["commands"] = new JArray(new JObject
        {
            ["id"] = "search",
            ["type"] = "query",
            ["title"] = search.Title,
            ["description"] = search.Description,
            ["initialRun"] = true,
            ["context"] = new JArray("compose", "commandBox"),
            ["parameters"] = new JArray(new JObject
            {
                // The bot reads what is typed under this name.
                ["name"] = "question",
                ["title"] = search.ParameterTitle,
                ["description"] = search.ParameterDescription,
                ["inputType"] = "text",
            }),
        }),
    };
}
