using System.Numerics.Tensors;
using Ketamine.Knowledge;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Clustering;

/// <summary>Puts questions that ask about the same together, by meaning, each to those that it is most like on average.</summary>
/// <remarks>What all questions of a base have in common, its subject, tells none apart and is taken out first.</remarks>
public sealed class MeaningClusters
{
    /// <summary>The average cosine to a cluster's questions from which a question joins it.</summary>
    public const double Likeness = 0.5;

    // Enough to know what a base is about.
    private const int Sample = 500;

    private readonly EncoderPool? _encoder;
    private readonly float[] _subject = new float[SentenceEncoder.Dimension];

    /// <param name="encoder">Null where there is no model: only equal questions are then put together.</param>
    public MeaningClusters(KnowledgeBase knowledge, EncoderPool? encoder)
    {
        _encoder = encoder;
        var encoded = encoder?.EncodeAll([.. knowledge.Entries.Take(Sample).Select(entry => entry.Question)]) ?? [];
        foreach (var question in encoded)
        {
            TensorPrimitives.Add(_subject, question.Vector, _subject);
        }

        TensorPrimitives.Divide(_subject, Math.Max(1, encoded.Length), _subject);
    }

    /// <summary>The clusters, the largest first; each holds the places of its questions in the list.</summary>
    /// <param name="questions">In the form in which the matcher compares them.</param>
    public IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<string> questions)
    {
        var equal = Enumerable.Range(0, questions.Count).GroupBy(place => questions[place], StringComparer.Ordinal).Select(group => group.ToList()).ToList();
        var clusters = _encoder is null ? equal : Joined(equal, _encoder.EncodeAll([.. equal.Select(places => questions[places[0]])]));
        return [.. clusters.OrderByDescending(places => places.Count)];
    }

    private List<List<int>> Joined(List<List<int>> equal, EncodedText[] encoded)
    {
        var clusters = new List<Cluster>();
        foreach (var (places, text) in equal.Zip(encoded))
        {
            var vector = WithoutSubject(text.Vector);
            var nearest = clusters.MaxBy(cluster => cluster.AverageCosine(vector));
            if (nearest is null || nearest.AverageCosine(vector) < Likeness)
            {
                clusters.Add(nearest = new Cluster());
            }

            nearest.Add(places, vector);
        }

        return [.. clusters.Select(cluster => cluster.Places)];
    }

    private float[] WithoutSubject(float[] vector)
    {
        var rest = new float[vector.Length];
        TensorPrimitives.Subtract(vector, _subject, rest);
        TensorPrimitives.Divide(rest, Math.Max(1e-9f, TensorPrimitives.Norm<float>(rest)), rest);
        return rest;
    }

    private sealed class Cluster
    {
        private readonly float[] _sum = new float[SentenceEncoder.Dimension];
        private int _vectors;

        public List<int> Places { get; } = [];

        public float AverageCosine(float[] vector) => TensorPrimitives.Dot<float>(_sum, vector) / _vectors;

        public void Add(List<int> places, float[] vector)
        {
            Places.AddRange(places);
            TensorPrimitives.Add(_sum, vector, _sum);
            _vectors++;
        }
    }
}
