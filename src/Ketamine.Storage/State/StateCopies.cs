using BitFaster.Caching.Lru;

namespace Ketamine.Storage.State;

/// <summary>Copies in memory of the state documents used last, for a database that this process alone writes: a message that continues a conversation reads nothing.</summary>
internal sealed class StateCopies
{
    /// <summary>How many are held; the ones used longest ago give way.</summary>
    public const int Most = 8_000;

    private readonly Lock _changing = new();
    private readonly ConcurrentLru<string, StoredDocument> _copies = new(Environment.ProcessorCount, Most, StringComparer.Ordinal);
    private long _changes;

    /// <summary>Counts the changes until now.</summary>
    public long Changes => Volatile.Read(ref _changes);

    /// <summary>The copy of every document, absent ones too; null where one is missing.</summary>
    public IReadOnlyList<StoredDocument>? Find(string[] keys)
    {
        var found = new StoredDocument[keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            if (!_copies.TryGet(keys[i], out found[i]!))
            {
                return null;
            }
        }

        return found;
    }

    /// <summary>Holds what was read, unless something has changed since: it might be older than that.</summary>
    /// <param name="changes">What <see cref="Changes"/> said before reading.</param>
    public void HoldRead(IEnumerable<StoredDocument> read, long changes)
    {
        lock (_changing)
        {
            if (changes == _changes)
            {
                Hold(read);
            }
        }
    }

    /// <summary>Holds what was written; to be called in the order of the writes.</summary>
    public void HoldWritten(IEnumerable<StoredDocument> written)
    {
        lock (_changing)
        {
            Volatile.Write(ref _changes, _changes + 1);
            Hold(written);
        }
    }

    /// <summary>Lets go of all copies, since rows were deleted.</summary>
    public void Clear()
    {
        lock (_changing)
        {
            Volatile.Write(ref _changes, _changes + 1);
            _copies.Clear();
        }
    }

    private void Hold(IEnumerable<StoredDocument> documents)
    {
        foreach (var document in documents)
        {
            _copies.AddOrUpdate(document.Key, document);
        }
    }
}
