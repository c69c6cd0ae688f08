using Ketamine.Bot.Activities;

namespace Ketamine.Bot.Memory;

/// <summary>When the notice is due: at first use, and when it was last shown a week ago.</summary>
internal static class Notices
{
    public const int Days = 7;

    public static bool IsDue(Remembered memory, IncomingChannelData channelData, DateOnly today) =>
        !channelData.NoticeShown && (memory.NoticeShown is not { } shown || today >= shown.AddDays(Days));
}
