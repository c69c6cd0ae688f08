using Microsoft.Win32.SafeHandles;

namespace Ketamine.Matching.OnDisk;

/// <summary>The vectors that other contents have, found by the text that was encoded: an edit encodes only what it changed.</summary>
internal sealed class EarlierVectors : IDisposable
{
    private const int RecordsAtOnce = 4_096;

    private readonly List<SafeFileHandle> _files = [];
    private readonly Dictionary<ulong, (int File, int Place)> _places = [];

    public EarlierVectors(IndexFolder own, string fingerprint)
    {
        foreach (var other in own.Others().Where(other => Seal.Check(other.VectorsSeal(fingerprint)) is Seal.State.Sound))
        {
            Add(other.Vectors(fingerprint));
        }
    }

    /// <summary>Copies the record of a text, whatever entry it was of.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryRead(ulong key, Span<byte> record) => _places.TryGetValue(key, out var found)
        && RandomAccess.Read(_files[found.File], record, (long)found.Place * VectorRecord.Size) == VectorRecord.Size;

    public void Dispose() => _files.ForEach(file => file.Dispose());

    private void Add(string path)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        _files.Add(file);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, RecordsAtOnce * VectorRecord.Size);
        var record = new byte[VectorRecord.Size];
        for (var place = 0; stream.ReadAtLeast(record, record.Length, throwOnEndOfStream: false) == record.Length; place++)
        {
            _places.TryAdd(VectorRecord.Key(record), (_files.Count - 1, place));
        }
    }
}
