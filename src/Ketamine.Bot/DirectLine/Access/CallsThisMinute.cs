namespace Ketamine.Bot.DirectLine.Access;

/// <summary>Counts calls by key within the minute that runs; a new minute begins with none.</summary>
internal sealed class CallsThisMinute(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private long _minute;

    /// <summary>Counts one call against every cap, or none where one of them is reached.</summary>
    public bool TryCount(params ReadOnlySpan<(string Key, int Cap)> caps)
    {
        lock (_lock)
        {
            BeginMinute();
            foreach (var (key, cap) in caps)
            {
                if (_counts.GetValueOrDefault(key) >= cap)
                {
                    return false;
                }
            }

            foreach (var (key, _) in caps)
            {
                _counts[key] = _counts.GetValueOrDefault(key) + 1;
            }

            return true;
        }
    }

    private void BeginMinute()
    {
        var minute = time.GetUtcNow().Ticks / TimeSpan.TicksPerMinute;
        if (minute != _minute)
        {
            _minute = minute;
            _counts.Clear();
        }
    }
}
