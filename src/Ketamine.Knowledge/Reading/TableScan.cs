using System.Security.Cryptography;

namespace Ketamine.Knowledge.Reading;

/// <summary>One pass over a large table: where each row is, what its id is known by, what is wrong with it, and the hash of all.</summary>
internal sealed class TableScan
{
    private const int FirstBuffer = 1 << 20;

    // A file of another kind has a problem in each line.
    private const int MostProblems = 50;

    private readonly string _path;
    private readonly string _file;
    private readonly Problems _problems = new();
    private readonly List<TableRow> _rows = [];
    private int _line;
    private int _found;

    public TableScan(string path)
    {
        _path = path;
        _file = Path.GetFileName(path);
        Hash = Read();
        CheckIds();
    }

    public IReadOnlyList<TableRow> Rows => _rows;

    /// <summary>SHA-256 of the file, as 64 lower-case hexadecimal digits.</summary>
    public string Hash { get; }

    public IReadOnlyList<Problem> Problems => _problems.InOrder();

    private string Read()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = new FileStream(_path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        var buffer = new byte[FirstBuffer];
        var (held, place) = (0, 0L);
        for (int read; (read = stream.Read(buffer, held, buffer.Length - held)) > 0;)
        {
            hash.AppendData(buffer, held, read);
            held += read;
            var done = Lines(buffer.AsSpan(0, held), place);
            buffer.AsSpan(done, held - done).CopyTo(buffer);
            (held, place) = (held - done, place + done);
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }

        Line(buffer.AsSpan(0, held), place);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Takes in the whole lines of a piece of the file.</summary>
    /// <returns>How many bytes they have.</returns>
    private int Lines(ReadOnlySpan<byte> piece, long place)
    {
        var done = 0;
        for (int length; (length = piece[done..].IndexOf((byte)'\n')) >= 0; done += length + 1)
        {
            Line(piece.Slice(done, length), place + done);
        }

        return done;
    }

    private void Line(ReadOnlySpan<byte> line, long start)
    {
        _line++;
        line = line.TrimEnd((byte)'\r');
        if (_line == 1)
        {
            CheckHeader(line);
        }
        else if (!line.IsEmpty)
        {
            Row(line, start);
        }
    }

    private void Row(ReadOnlySpan<byte> line, long start)
    {
        var row = new TableRow(start, line.Length, TableRow.NumberOf(Cell(line, 0)));
        if (line.Count((byte)'\t') < 2 || Cell(line, 0).IsEmpty || Cell(line, 1).IsEmpty)
        {
            Add(_line, TableBase.ShortRow, TableBase.ShortRowRemedy);
        }

        _rows.Add(row);
    }

    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> line, int place)
    {
        for (; place > 0; place--)
        {
            line = line[(line.IndexOf((byte)'\t') + 1)..];
        }

        var end = line.IndexOf((byte)'\t');
        return (end < 0 ? line : line[..end]).Trim(" \t\v\f\r"u8);
    }

    private void CheckHeader(ReadOnlySpan<byte> line)
    {
        if (!TableBase.IsHeader(System.Text.Encoding.UTF8.GetString(line)))
        {
            Add(1, TableBase.UnknownHeader, TableBase.UnknownHeaderRemedy);
        }
    }

    private void CheckIds()
    {
        var ids = new HashSet<ulong>(_rows.Count);
        for (var i = 0; i < _rows.Count; i++)
        {
            if (!ids.Add(_rows[i].Id))
            {
                Add(0, $"The id of row {i + 1} stands twice.", TableBase.SameIdRemedy);
            }
        }
    }

    private void Add(int line, string message, string remedy)
    {
        if (++_found <= MostProblems)
        {
            _problems.Add(_file, line, message, remedy);
        }
    }
}
