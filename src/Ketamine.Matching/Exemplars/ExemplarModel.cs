using System.Numerics.Tensors;

namespace Ketamine.Matching.Exemplars;

/// <summary>Answers questions about a text by its meaning and its wording, fitted to exemplars.</summary>
internal sealed class ExemplarModel
{
    public required Wording Wording { get; init; }

    /// <summary>Where meanings are compared.</summary>
    public required MeaningSpace Space { get; init; }

    /// <summary>None where there is no encoder.</summary>
    public required Landmarks Landmarks { get; init; }

    /// <summary>For each question the weight of the nearness to each landmark.</summary>
    public required IReadOnlyList<float[]> NearnessWeights { get; init; }

    /// <summary>For each question the weight of each place of the wording.</summary>
    public required WordingWeights WordingWeights { get; init; }

    /// <param name="texts">Plain texts.</param>
    /// <param name="meanings">Their meanings; null where there is no encoder.</param>
    public static ExemplarModel Fit(IReadOnlyList<string> texts, IReadOnlyList<TextMeaning>? meanings, IReadOnlyList<ExemplarQuestion> questions)
    {
        var wording = Wording.Of(texts);
        var space = MeaningSpace.Of(meanings ?? []);
        float[][] vectors = [.. (meanings ?? []).AsParallel().AsOrdered().Select(space.Join)];
        var landmarks = Landmarks.Of(vectors);
        var lower = landmarks.Decorrelation();
        var dense = new float[texts.Count][];
        var sparse = new SparseVector[texts.Count];
        Parallel.For(0, texts.Count, i =>
        {
            dense[i] = meanings is null ? [] : landmarks.Nearness(vectors[i]);
            Landmarks.Decorrelate(lower, dense[i]);
            sparse[i] = wording.Vector(texts[i]);
        });
        var scores = RidgeFit.Solve(dense, sparse, questions);
        Parallel.ForEach(scores, score => Landmarks.Recorrelate(lower, score.Dense));
        return new ExemplarModel
        {
            Wording = wording,
            Space = space,
            Landmarks = landmarks,
            NearnessWeights = [.. scores.Select(score => score.Dense)],
            WordingWeights = WordingWeights.Of([.. scores.Select(score => score.Sparse)]),
        };
    }

    /// <summary>For each question near 1 where the answer is yes, near -1 where it is no, and between where the text is unlike all.</summary>
    /// <param name="meaning">The text's meaning; null where there is no encoder.</param>
    public float[] Score(string text, TextMeaning? meaning)
    {
        var nearness = Landmarks.Nearness(meaning is { } known ? Space.Join(known) : []);
        float[] scores = [.. NearnessWeights.Select(weights => nearness.Length > 0 ? TensorPrimitives.Dot<float>(nearness, weights) : 0)];
        WordingWeights.AddTo(scores, Wording.Vector(text));
        return scores;
    }
}
