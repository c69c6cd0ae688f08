using System.Buffers;
using System.Numerics;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.OnDisk;

/// <summary>One bit for each number of each vector, 48 bytes a phrasing, held in memory: which phrasings are worth a look.</summary>
/// <remarks>
/// A bit says whether the number is above its mean. The more bits two vectors share, the smaller the angle between them, about
/// (random hyperplanes, Charikar 2002); the mean is taken off since the model's vectors all lean to one side.
/// </remarks>
internal sealed class VectorSigns
{
    private const int Size = SentenceEncoder.Dimension;
    private const int WordsEach = Size / 64;

    private readonly float[] _mean;
    private readonly ulong[] _signs;

    public VectorSigns(float[] mean, int phrasings)
    {
        _mean = mean;
        _signs = new ulong[phrasings * WordsEach];
    }

    public void Set(int phrasing, ReadOnlySpan<float> vector) => Fill(vector, _signs.AsSpan(phrasing * WordsEach, WordsEach));

    /// <summary>The places of the phrasings, as many as asked for and some that tie, whose bits differ least from the vector's.</summary>
    public List<int> Nearest(ReadOnlySpan<float> vector, int count)
    {
        Span<ulong> sought = stackalloc ulong[WordsEach];
        Fill(vector, sought);
        var phrasings = _signs.Length / WordsEach;
        var distances = ArrayPool<ushort>.Shared.Rent(phrasings);
        Span<int> counts = stackalloc int[Size + 1];
        counts.Clear();
        Measure(sought, distances, counts);
        var limit = Limit(counts, count);
        var nearest = new List<int>(2 * count);
        for (var i = 0; i < phrasings; i++)
        {
            if (distances[i] <= limit)
            {
                nearest.Add(i);
            }
        }

        ArrayPool<ushort>.Shared.Return(distances);
        return nearest;
    }

    private void Measure(ReadOnlySpan<ulong> sought, ushort[] distances, Span<int> counts)
    {
        var (a, b, c, d, e, f) = (sought[0], sought[1], sought[2], sought[3], sought[4], sought[5]);
        ReadOnlySpan<ulong> signs = _signs;
        for (var i = 0; signs.Length >= WordsEach; i++, signs = signs[WordsEach..])
        {
            var distance = BitOperations.PopCount(signs[0] ^ a) + BitOperations.PopCount(signs[1] ^ b) + BitOperations.PopCount(signs[2] ^ c)
                + BitOperations.PopCount(signs[3] ^ d) + BitOperations.PopCount(signs[4] ^ e) + BitOperations.PopCount(signs[5] ^ f);
            distances[i] = (ushort)distance;
            counts[distance]++;
        }
    }

    /// <summary>The smallest distance within which there are as many as asked for.</summary>
    private static int Limit(ReadOnlySpan<int> counts, int wanted)
    {
        var limit = 0;
        for (var within = counts[0]; within < wanted && limit < Size; within += counts[limit])
        {
            limit++;
        }

        return limit;
    }

    private void Fill(ReadOnlySpan<float> vector, Span<ulong> signs)
    {
        signs.Clear();
        for (var i = 0; i < Size; i++)
        {
            if (vector[i] > _mean[i])
            {
                signs[i / 64] |= 1UL << (i % 64);
            }
        }
    }
}
