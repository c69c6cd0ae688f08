using Ketamine.Storage.Databases;

namespace Ketamine.Bot.Store;

/// <summary>Whether the store can be used, tried out at most once in a few seconds however often it is asked.</summary>
internal sealed class StoreHealth(Database database, TimeProvider time)
{
    public static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<string?>? _check;
    private long _checkedAt;

    /// <summary>For the operator, in a word.</summary>
    public string Description => database.Description;

    /// <summary>Why the store cannot be used; null where it can.</summary>
    public Task<string?> ProblemAsync()
    {
        lock (_lock)
        {
            if (_check is null || time.GetElapsedTime(_checkedAt) >= Freshness)
            {
                _checkedAt = time.GetTimestamp();
                _check = Task.Run(() => database.CheckAsync(CancellationToken.None));
            }

            return _check;
        }
    }
}
