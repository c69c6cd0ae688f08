namespace Ketamine.Bot.DirectLine.Transcripts;

/// <summary>What was said in one conversation: the last activities, as many as the limits let it hold.</summary>
internal sealed class Transcript(string address, int maxItems, long maxBytes, DateTimeOffset now, long firstPosition = 0)
{
    private readonly Lock _lock = new();
    private readonly List<(long Position, TranscriptItem Item)> _items = [];
    private long _last = firstPosition;
    private long _bytes;
    private bool _ended;
    private long _touched = now.UtcTicks;

    public string Address { get; } = address;

    public DateTimeOffset TouchedAt => new(Volatile.Read(ref _touched), TimeSpan.Zero);

    public void Touch(DateTimeOffset now) => Volatile.Write(ref _touched, now.UtcTicks);

    /// <summary>Adds an activity and tells by how many bytes the transcript grew; null where it has ended.</summary>
    public long? Append(TranscriptItem item, DateTimeOffset now)
    {
        lock (_lock)
        {
            if (_ended)
            {
                return null;
            }

            var before = _bytes;
            Touch(now);
            Remove(_items.FindIndex(i => i.Item.IsTyping && i.Item.From == item.From));
            _items.Add((++_last, item));
            _bytes += item.Json.Length;
            while (_items.Count > maxItems || (_bytes > maxBytes && _items.Count > 1))
            {
                Remove(0);
            }

            return _bytes - before;
        }
    }

    public ActivitySet ReadAfter(long position)
    {
        lock (_lock)
        {
            // A position that was never reached belongs to an earlier life of the conversation: the client knows nothing of this one.
            var after = position > _last ? 0 : position;
            return new ActivitySet([.. _items.Where(i => i.Position > after).Select(i => i.Item.Json)], _last);
        }
    }

    public IReadOnlyList<TranscriptItem> Items()
    {
        lock (_lock)
        {
            return [.. _items.Select(i => i.Item)];
        }
    }

    /// <summary>Lets go of all before an activity and tells how many bytes that were.</summary>
    public long ForgetBefore(string activityId)
    {
        lock (_lock)
        {
            if (_ended)
            {
                return 0;
            }

            var before = _bytes;
            for (var left = _items.FindIndex(i => i.Item.Id == activityId); left > 0; left--)
            {
                Remove(0);
            }

            return before - _bytes;
        }
    }

    /// <summary>Lets nothing more in and tells how many bytes the transcript held.</summary>
    public long End()
    {
        lock (_lock)
        {
            _ended = true;
            return _bytes;
        }
    }

    private void Remove(int index)
    {
        if (index >= 0)
        {
            _bytes -= _items[index].Item.Json.Length;
            _items.RemoveAt(index);
        }
    }
}
