namespace Ketamine.Bot.DirectLine.Streams;

/// <summary>Remembers tickets that opened a stream, for as long as they would be valid.</summary>
internal sealed class UsedTickets(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly HashSet<string> _serials = new(StringComparer.Ordinal);
    private readonly Queue<(string Serial, DateTimeOffset Expires)> _byAge = new();

    /// <summary>True the first time that a serial is named.</summary>
    public bool TryUse(string serial, DateTimeOffset expires)
    {
        lock (_lock)
        {
            while (_byAge.TryPeek(out var oldest) && oldest.Expires <= time.GetUtcNow())
            {
                _serials.Remove(_byAge.Dequeue().Serial);
            }

            if (!_serials.Add(serial))
            {
                return false;
            }

            _byAge.Enqueue((serial, expires));
            return true;
        }
    }
}
