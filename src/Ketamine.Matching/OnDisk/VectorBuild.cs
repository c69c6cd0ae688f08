using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.OnDisk;

/// <summary>Encodes every phrasing of a large base into a file; what an earlier content has is taken from there. Killed in its middle, it goes on after the last entry that is whole.</summary>
internal sealed class VectorBuild(IReadOnlyList<Entry> entries, IndexFolder folder, EncoderPool encoder, IProgress<BuildNews>? news)
{
    private const int EntriesAtOnce = 500;

    private readonly string _file = folder.Vectors(encoder.Fingerprint);
    private readonly string _seal = folder.VectorsSeal(encoder.Fingerprint);

    /// <summary>Encodes what is missing.</summary>
    public void Complete(CancellationToken cancellation)
    {
        using var turn = BuildTurn.Take(folder.Path, BuildStage.Meanings, news, cancellation);
        if (Check(_file, _seal, news))
        {
            return;
        }

        using (var earlier = new EarlierVectors(folder, encoder.Fingerprint))
        using (var stream = new FileStream(_file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0))
        {
            for (var next = Resume(stream); next < entries.Count;)
            {
                cancellation.ThrowIfCancellationRequested();
                var to = Math.Min(entries.Count, next + EntriesAtOnce);
                stream.Write(Encode(next, to, earlier));
                next = to;
                news?.Report(new BuildNews.Advanced(BuildStage.Meanings, next, entries.Count));
            }

            stream.Flush(flushToDisk: true);
        }

        Seal.Write(_seal, [_file]);
    }

    /// <summary>Whether the vectors are complete; damaged ones are deleted.</summary>
    public static bool Check(string file, string seal, IProgress<BuildNews>? news)
    {
        switch (Seal.Check(seal))
        {
            case Seal.State.Sound:
                return true;
            case Seal.State.Damaged damaged:
                news?.Report(new BuildNews.StartedOver(BuildStage.Meanings, $"{damaged.File} is damaged"));
                File.Delete(seal);
                File.Delete(file);
                return false;
            default:
                return false;
        }
    }

    /// <summary>Cuts off the last entry, which may not be whole.</summary>
    /// <returns>The entry to go on with.</returns>
    private static int Resume(FileStream stream)
    {
        var record = new byte[VectorRecord.Size];
        var last = -1;
        var place = stream.Length / VectorRecord.Size;
        while (place > 0)
        {
            stream.Position = (place - 1) * VectorRecord.Size;
            stream.ReadExactly(record);
            if (last >= 0 && VectorRecord.Entry(record) != last)
            {
                break;
            }

            last = VectorRecord.Entry(record);
            place--;
        }

        stream.SetLength(place * VectorRecord.Size);
        stream.Position = stream.Length;
        return Math.Max(0, last);
    }

    private byte[] Encode(int from, int to, EarlierVectors earlier)
    {
        var phrasings = Enumerable.Range(from, to - from).SelectMany(ordinal => entries[ordinal].Phrasings.Select(text => new Phrasing(ordinal, PlainText.Of(text)))).ToList();
        var records = new byte[phrasings.Count * VectorRecord.Size];
        var unknown = Enumerable.Range(0, phrasings.Count).Where(i => !earlier.TryRead(phrasings[i].Key, Record(i))).ToList();
        var encoded = encoder.EncodeAll([.. unknown.Select(i => phrasings[i].Text)]);
        for (var i = 0; i < encoded.Length; i++)
        {
            VectorRecord.Write(Record(unknown[i]), phrasings[unknown[i]].Key, encoded[i].Vector);
        }

        for (var i = 0; i < phrasings.Count; i++)
        {
            VectorRecord.WriteEntry(Record(i), phrasings[i].Ordinal);
        }

        return records;

        Span<byte> Record(int place) => records.AsSpan(place * VectorRecord.Size, VectorRecord.Size);
    }

    private readonly record struct Phrasing(int Ordinal, string Text)
    {
        public ulong Key { get; } = VectorRecord.KeyOf(Text);
    }
}
