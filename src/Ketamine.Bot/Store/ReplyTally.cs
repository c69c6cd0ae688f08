using Ketamine.Answering;
using Ketamine.Storage.Counts;
using Ketamine.Storage.Databases;

namespace Ketamine.Bot.Store;

/// <summary>Counts replies by day, outcome and door, and hands the counts to the store from time to time.</summary>
internal sealed class ReplyTally(ReplyCountTable table, TimeProvider time)
{
    private readonly Lock _lock = new();
    private Dictionary<(DateOnly Day, string Outcome, string Door), long> _counts = [];

    public void Count(Reply reply, string door)
    {
        var key = (DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), ReplyJson.OutcomeOf(reply), door);
        lock (_lock)
        {
            _counts[key] = _counts.GetValueOrDefault(key) + 1;
        }
    }

    /// <summary>Keeps what was counted; while the store is away it stays here.</summary>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        var taken = Take();
        if (taken.Count == 0)
        {
            return;
        }

        try
        {
            await table.AddAsync([.. taken.Select(pair => new ReplyCount { Day = pair.Key.Day, Outcome = pair.Key.Outcome, Door = pair.Key.Door, Replies = pair.Value })], cancellation);
        }
        catch (Exception e) when (e is StoreUnavailableException or StoreSettingsException or OperationCanceledException)
        {
            // The store has reported it; the next time tries again.
            PutBack(taken);
        }
    }

    private Dictionary<(DateOnly Day, string Outcome, string Door), long> Take()
    {
        lock (_lock)
        {
            var taken = _counts;
            _counts = [];
            return taken;
        }
    }

    private void PutBack(Dictionary<(DateOnly Day, string Outcome, string Door), long> taken)
    {
        lock (_lock)
        {
            foreach (var (key, replies) in taken)
            {
                _counts[key] = _counts.GetValueOrDefault(key) + replies;
            }
        }
    }
}
