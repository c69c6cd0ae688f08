using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>How alike a question and each entry mean, by the vectors of the entry's phrasings.</summary>
internal sealed class MeaningIndex
{
    private readonly VectorSpace _plain;
    private readonly VectorSpace _turned;
    private readonly Whitening _whitening;

    /// <param name="phrasings">The encodings of all phrasings.</param>
    /// <param name="owners">The entry ordinal of each phrasing, rising.</param>
    public MeaningIndex(IReadOnlyList<EncodedText> phrasings, int[] owners, int entries)
    {
        var vectors = phrasings.Select(p => p.Vector).ToArray();
        _plain = new VectorSpace(vectors, owners, entries);
        _whitening = Whitening.Fit(vectors, owners, VectorSpace.Means(vectors, owners, entries));
        _turned = new VectorSpace(vectors.AsParallel().AsOrdered().Select(v => _whitening.Apply(v)).ToArray(), owners, entries);
    }

    /// <summary>The highest cosine to a phrasing of any entry.</summary>
    public float Nearest(EncodedText text) => _plain.Compare(text.Vector).Max(found => found.Nearest);

    /// <summary>For each entry, by ordinal.</summary>
    public Likeness[] Compare(EncodedText question)
    {
        var plain = _plain.Compare(question.Vector);
        var turned = _turned.Compare(_whitening.Apply(question.Vector));
        return [.. plain.Zip(turned, (p, t) => new Likeness(p.Nearest, p.Centroid, t.Nearest, t.Centroid))];
    }
}

/// <summary>Cosines, -1 to 1, between a question and an entry.</summary>
/// <param name="Nearest">To the nearest phrasing.</param>
/// <param name="Centroid">To the mean of the phrasings.</param>
/// <param name="TurnedNearest">To the nearest phrasing after whitening.</param>
/// <param name="TurnedCentroid">To the mean of the phrasings after whitening.</param>
public readonly record struct Likeness(float Nearest, float Centroid, float TurnedNearest, float TurnedCentroid);

/// <summary>Unit vectors of phrasings, with 8 bits a number since all of them pass by for every question, and of each entry's mean.</summary>
internal sealed class VectorSpace
{
    private readonly PieceStates _vectors;
    private readonly int[] _owners;
    private readonly float[][] _centroids;

    public VectorSpace(float[][] vectors, int[] owners, int entries)
    {
        _vectors = PieceStates.Of(vectors);
        _owners = owners;
        _centroids = Means(vectors, owners, entries);
        foreach (var centroid in _centroids)
        {
            TensorPrimitives.Divide(centroid, Math.Max(1e-9f, TensorPrimitives.Norm<float>(centroid)), centroid);
        }
    }

    public static float[][] Means(float[][] vectors, int[] owners, int entries)
    {
        var means = Enumerable.Range(0, entries).Select(_ => new float[SentenceEncoder.Dimension]).ToArray();
        var counts = new int[entries];
        for (var i = 0; i < vectors.Length; i++)
        {
            TensorPrimitives.Add(means[owners[i]], vectors[i], means[owners[i]]);
            counts[owners[i]]++;
        }

        for (var entry = 0; entry < entries; entry++)
        {
            TensorPrimitives.Divide(means[entry], Math.Max(1, counts[entry]), means[entry]);
        }

        return means;
    }

    public (float Nearest, float Centroid)[] Compare(ReadOnlySpan<float> vector)
    {
        var found = new (float Nearest, float Centroid)[_centroids.Length];
        for (var entry = 0; entry < found.Length; entry++)
        {
            found[entry] = (-1, TensorPrimitives.Dot(_centroids[entry], vector));
        }

        var compared = PieceStates.Of(vector).Asked();
        for (var i = 0; i < _vectors.Count; i++)
        {
            ref var nearest = ref found[_owners[i]].Nearest;
            nearest = Math.Max(nearest, compared.Cosine(0, _vectors, i));
        }

        return found;
    }
}
