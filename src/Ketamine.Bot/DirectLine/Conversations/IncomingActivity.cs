using System.Text;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.DirectLine.Conversations;

/// <summary>Reads what a client may say about an activity; who and where it is from is never the client's to say.</summary>
internal static class IncomingActivity
{
    private const int MaxChannelDataBytes = 16 * 1024;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.MessageReaction,
    };

    /// <summary>The activity, or why it was refused. Attachments are left out: this endpoint takes none.</summary>
    public static ActivityReading Read(JObject json)
    {
        if (json.Text("type") is not { } type || !Types.Contains(type))
        {
            return new ActivityRefused(Refusal.BadArgument($"The type of the activity must be one of {string.Join(", ", Types)}."));
        }

        if (json["channelData"] is { } data && Encoding.UTF8.GetByteCount(data.ToString(Formatting.None)) > MaxChannelDataBytes)
        {
            return new ActivityRefused(Refusal.BadArgument($"channelData is larger than {MaxChannelDataBytes / 1024} KB. Send less of it."));
        }

        return new ActivityRead(new Activity(type)
        {
            Text = json.Text("text"),
            TextFormat = json.Text("textFormat"),
            Locale = KnownLocale.Of(json.Text("locale")),
            Name = json.Text("name"),
            Value = Content(json["value"]),
            ChannelData = Content(json["channelData"]),
            ReplyToId = json.Text("replyToId"),
            ReactionsAdded = Reactions(json["reactionsAdded"]),
            ReactionsRemoved = Reactions(json["reactionsRemoved"]),
        });
    }

    private static JToken? Content(JToken? token) => token is { Type: not JTokenType.Null } ? token : null;

    private static List<MessageReaction>? Reactions(JToken? token) =>
        token is JArray array ? [.. array.OfType<JObject>().Select(json => json.Text("type")).OfType<string>().Select(type => new MessageReaction(type))] : null;
}

/// <summary>What a client's activity turned out to be.</summary>
internal abstract record ActivityReading;

/// <summary>It can be passed to the bot.</summary>
internal sealed record ActivityRead(Activity Activity) : ActivityReading;

/// <summary>It cannot be used.</summary>
internal sealed record ActivityRefused(Refusal Refusal) : ActivityReading;
