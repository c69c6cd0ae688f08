using System.Buffers;
using System.Numerics.Tensors;
using Ketamine.Matching.Semantic;
using Microsoft.Win32.SafeHandles;

namespace Ketamine.Matching.OnDisk;

/// <summary>The complete vectors of a large base: their signs in memory, the vectors themselves read from disk for the few entries that are compared.</summary>
internal sealed class VectorIndex : IDisposable
{
    private const int Size = SentenceEncoder.Dimension;
    private const int RecordsAtOnce = 4_096;

    private readonly SafeFileHandle _file;
    private readonly VectorSigns _signs;
    private readonly int[] _owners;
    private readonly int[] _firsts;

    /// <param name="path">The file that <see cref="VectorBuild"/> completed.</param>
    /// <param name="entries">How many entries the base has.</param>
    public VectorIndex(string path, int entries)
    {
        _file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, FileOptions.RandomAccess);
        _owners = new int[RandomAccess.GetLength(_file) / VectorRecord.Size];
        _signs = new VectorSigns(Mean(), _owners.Length);
        _firsts = new int[entries + 1];
        Array.Fill(_firsts, _owners.Length);
        ReadAll((place, record, vector) =>
        {
            _owners[place] = VectorRecord.Entry(record);
            _firsts[_owners[place]] = Math.Min(_firsts[_owners[place]], place);
            _signs.Set(place, vector);
        }, _owners.Length);
    }

    private delegate void Reading(int place, ReadOnlySpan<byte> record, ReadOnlySpan<float> vector);

    /// <summary>The entries, by ordinal, that have the phrasings nearest to a vector, as far as their signs tell.</summary>
    public IEnumerable<int> Near(ReadOnlySpan<float> vector, int count) => _signs.Nearest(vector, count).Select(place => _owners[place]).Distinct();

    /// <summary>Cosines of a vector to the nearest phrasing of an entry and to the mean of its phrasings.</summary>
    public Likeness Compare(ReadOnlySpan<float> vector, int entry)
    {
        var (from, to) = (_firsts[entry], Math.Max(_firsts[entry], _firsts[entry + 1]));
        var bytes = ArrayPool<byte>.Shared.Rent((to - from) * VectorRecord.Size);
        Fill(bytes.AsSpan(0, (to - from) * VectorRecord.Size), from);
        Span<float> phrasing = stackalloc float[Size];
        Span<float> sum = stackalloc float[Size];
        sum.Clear();
        var nearest = -1f;
        for (var i = 0; i < to - from; i++)
        {
            VectorRecord.Read(bytes.AsSpan(i * VectorRecord.Size), phrasing);
            nearest = Math.Max(nearest, TensorPrimitives.Dot(phrasing, vector));
            TensorPrimitives.Add(sum, phrasing, sum);
        }

        ArrayPool<byte>.Shared.Return(bytes);
        return new Likeness(nearest, TensorPrimitives.Dot(sum, vector) / Math.Max(1e-9f, TensorPrimitives.Norm<float>(sum)), 0, 0);
    }

    public void Dispose() => _file.Dispose();

    // Of the first phrasings: all say much the same of the model's leaning.
    private float[] Mean()
    {
        var mean = new float[Size];
        var some = Math.Min(_owners.Length, RecordsAtOnce);
        ReadAll((_, _, vector) => TensorPrimitives.Add(mean, vector, mean), some);
        TensorPrimitives.Divide(mean, Math.Max(1, some), mean);
        return mean;
    }

    private void ReadAll(Reading read, int count)
    {
        var bytes = new byte[RecordsAtOnce * VectorRecord.Size];
        Span<float> vector = stackalloc float[Size];
        for (var place = 0; place < count; place += RecordsAtOnce)
        {
            var records = Math.Min(RecordsAtOnce, count - place);
            Fill(bytes.AsSpan(0, records * VectorRecord.Size), place);
            for (var i = 0; i < records; i++)
            {
                var record = bytes.AsSpan(i * VectorRecord.Size, VectorRecord.Size);
                VectorRecord.Read(record, vector);
                read(place + i, record, vector);
            }
        }
    }

    private void Fill(Span<byte> bytes, int place)
    {
        var start = (long)place * VectorRecord.Size;
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(_file, bytes[read..], start + read);
            read += more > 0 ? more : throw new EndOfStreamException("The vectors of the base are shorter than they were. Start again; they are made anew.");
        }
    }
}
