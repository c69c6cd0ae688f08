using System.Globalization;
using Ketamine.Bot.Replicas;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>Lets each activity be taken by one replica and once, since channels deliver one again when the answer takes long.</summary>
internal sealed class DeliveredOnce(RecentActivities recent, ReplicaMarks replicas, TimeProvider time)
{
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(15);

    /// <summary>False where the same activity was taken before, here or on another replica.</summary>
    public async ValueTask<bool> TryTakeAsync(IActivity activity, CancellationToken cancellation) =>
        recent.TryTake(activity)
        && (SharedMark(activity) is not { } mark || await replicas.TryTakeAsync(mark, time.GetUtcNow() + Remembered, cancellation));

    /// <summary>Lets an activity be delivered again, since its turn failed.</summary>
    public async ValueTask ReleaseAsync(IActivity activity)
    {
        recent.Release(activity);
        if (SharedMark(activity) is { } mark)
        {
            await replicas.ReleaseAsync(mark, CancellationToken.None);
        }
    }

    // The web chat's activities get their ids here, and none comes twice.
    private string? SharedMark(IActivity activity) =>
        replicas.AreShared && activity.ChannelId != Channels.Directline && RecentActivities.Mark(activity) is { } mark ? string.Create(CultureInfo.InvariantCulture, $"activity {mark:x32}") : null;
}
