using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Activities;

/// <summary>What the web chat page tells with each activity.</summary>
/// <param name="NoticeShown">Whether the page shows the notice itself.</param>
/// <param name="Region">The two-letter country code that the embedding page names; null where it names none.</param>
internal sealed record IncomingChannelData(bool NoticeShown, string? Region)
{
    private static readonly IncomingChannelData Nothing = new(false, null);

    public static IncomingChannelData Of(IActivity activity) => activity.ChannelData is JObject data
        ? new IncomingChannelData(
            data["noticeShown"] is JValue { Value: true },
            data["region"] is JValue { Value: string { Length: 2 } region } && region.All(char.IsAsciiLetter) ? region.ToUpperInvariant() : null)
        : Nothing;
}
