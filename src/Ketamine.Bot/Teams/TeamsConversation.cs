using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Teams;

/// <summary>What kind of conversation an activity comes from, and whether it is meant for the bot.</summary>
internal static class TeamsConversation
{
    public static bool IsTeams(IActivity activity) => string.Equals(activity.ChannelId, Channels.Msteams, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether others read along: a channel or a group chat.</summary>
    public static bool IsShared(IActivity activity) =>
        IsTeams(activity) && activity.Conversation is { IsGroup: true } or { ConversationType: "channel" or "groupChat" };

    /// <summary>Among others the bot speaks only when it is spoken to: mentioned, or its card's button pressed.</summary>
    public static bool IsForBot(IMessageActivity activity) =>
        !IsShared(activity) || activity.Value is not null || RecipientMention.IsIn(activity);
}
