using System.Buffers;
using System.Collections;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Ketamine.Knowledge.Reading;

/// <summary>The entries of a large table, each read from the table's copy when it is asked for; safe for use by many threads.</summary>
internal sealed class EntriesOnDisk : IReadOnlyList<Entry>
{
    // Closed with the last reference: a message may still be answered from the base before the last change.
    private readonly SafeFileHandle _copy;
    private readonly string _group;
    private readonly long[] _starts;
    private readonly int[] _lengths;
    private readonly ulong[] _ids;
    private readonly int[] _places;

    /// <param name="copy">The copy of the table, which nobody changes.</param>
    /// <param name="group">The name of the group that all rows are in.</param>
    public EntriesOnDisk(string copy, string group, IReadOnlyList<TableRow> rows)
    {
        Folder = Path.GetDirectoryName(copy)!;
        _copy = File.OpenHandle(copy, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        _group = group;
        _starts = [.. rows.Select(row => row.Start)];
        _lengths = [.. rows.Select(row => row.Length)];
        _ids = [.. rows.Select(row => row.Id)];
        _places = [.. Enumerable.Range(0, rows.Count)];
        Array.Sort(_ids, _places);
    }

    /// <summary>The folder of the copy.</summary>
    public string Folder { get; }

    public int Count => _starts.Length;

    public Entry this[int index] => TableBase.Entry(Line(index).Split('\t'), _group);

    /// <summary>The entry of that id, or null.</summary>
    public Entry? Find(string id)
    {
        var place = Array.BinarySearch(_ids, TableRow.NumberOf(Encoding.UTF8.GetBytes(id)));
        return place >= 0 && this[_places[place]] is var entry && entry.Id == id ? entry : null;
    }

    public IEnumerator<Entry> GetEnumerator() => Enumerable.Range(0, Count).Select(i => this[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private string Line(int index)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(_lengths[index]);
        try
        {
            var line = buffer.AsSpan(0, _lengths[index]);
            for (var read = 0; read < line.Length;)
            {
                var more = RandomAccess.Read(_copy, line[read..], _starts[index] + read);
                read += more > 0 ? more : throw new EndOfStreamException($"The copy in {Folder} is shorter than it was. Delete the folder and start again; it is made anew.");
            }

            return Encoding.UTF8.GetString(line);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
