using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Teams;

/// <summary>Messages as Teams delivers them to the bot with the id "bot".</summary>
internal static class TeamsMessage
{
    public static Activity Plain(string text, string? locale = null, string? country = null) => new(ActivityTypes.Message)
    {
        Text = text,
        Locale = locale,
        Entities = country is null ? [] : [new Entity("clientInfo") { Properties = new JObject { ["country"] = country, ["platform"] = "Web" } }],
    };

    public static Activity Mentioning(string text, string id = "bot", string written = "<at>Bot</at>") => new(ActivityTypes.Message)
    {
        Text = $"{written}&nbsp;{text}",
        Entities = [Mention(id, written)],
    };

    public static Activity Edited(Activity message, string id, DateTimeOffset at)
    {
        message.Type = ActivityTypes.MessageUpdate;
        message.Id = id;
        message.Timestamp = at;
        message.ChannelData = new JObject { ["eventType"] = "editMessage" };
        return message;
    }

    public static Activity Joined(params IEnumerable<string> ids) => new(ActivityTypes.ConversationUpdate)
    {
        MembersAdded = [.. ids.Select(id => new ChannelAccount(id))],
        ChannelData = new JObject { ["eventType"] = "teamMemberAdded", ["team"] = new JObject { ["id"] = "19:team@thread.tacv2" } },
    };

    public static Activity Installed(string action = "add") => new(ActivityTypes.InstallationUpdate) { Action = action };

    public static Activity Rated(string? replyToId, string reaction = "like", string? feedback = null) => new(ActivityTypes.Invoke)
    {
        Name = "message/submitAction",
        ReplyToId = replyToId,
        Value = new JObject
        {
            ["actionName"] = "feedback",
            ["actionValue"] = new JObject { ["reaction"] = reaction, ["feedback"] = feedback },
        },
    };

    private static Entity Mention(string id, string written)
    {
        var entity = new Entity("mention");
        entity.SetAs(new Mention { Type = "mention", Mentioned = new ChannelAccount(id, "Bot"), Text = written });
        return entity;
    }
}
