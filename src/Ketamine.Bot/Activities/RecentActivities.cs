using System.Security.Cryptography;
using System.Text;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Activities;

/// <summary>Remembers which activities were taken lately, since channels deliver one again when the answer takes long.</summary>
internal sealed class RecentActivities
{
    /// <summary>How many are remembered; the oldest give way.</summary>
    public const int Capacity = 50_000;

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _taken = [];
    private readonly Queue<UInt128> _order = new();

    /// <summary>False where the same activity was taken before; one without an id always counts as new.</summary>
    public bool TryTake(IActivity activity)
    {
        if (Mark(activity) is not { } mark)
        {
            return true;
        }

        lock (_lock)
        {
            if (!_taken.Add(mark))
            {
                return false;
            }

            _order.Enqueue(mark);
            if (_order.Count > Capacity)
            {
                _taken.Remove(_order.Dequeue());
            }

            return true;
        }
    }

    /// <summary>Lets an activity be delivered again, since its turn failed.</summary>
    public void Release(IActivity activity)
    {
        if (Mark(activity) is { } mark)
        {
            lock (_lock)
            {
                _taken.Remove(mark);
            }
        }
    }

    // A hash takes the same room however long an id is, and keeps no id of a person.
    internal static UInt128? Mark(IActivity activity)
    {
        if (string.IsNullOrEmpty(activity.Id))
        {
            return null;
        }

        // An edited message comes under the id of the first.
        var edit = activity.Type == ActivityTypes.MessageUpdate ? $"\n{activity.Timestamp?.UtcTicks}" : "";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.ChannelId}\n{activity.Conversation?.Id}\n{activity.From?.Id}\n{activity.Type}\n{activity.Id}{edit}"));
        return BitConverter.ToUInt128(hash);
    }
}
