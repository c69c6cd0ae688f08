using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>How much of a question's wording an entry covers: each word piece in its context is sought among all pieces of the entry's phrasings.</summary>
/// <remarks>Late interaction as in ColBERT (Khattab and Zaharia, 2020), with rare pieces weighing more.</remarks>
internal sealed class PieceIndex
{
    private readonly float[][] _statesByEntry;
    private readonly Dictionary<int, float> _weights;
    private readonly float _unknownWeight;

    public PieceIndex(IReadOnlyList<EncodedText> phrasings, int[] owners, int entries)
    {
        _statesByEntry = new float[entries][];
        foreach (var group in phrasings.Select((text, i) => (text, owner: owners[i])).GroupBy(p => p.owner, p => p.text))
        {
            _statesByEntry[group.Key] = [.. group.SelectMany(text => text.States)];
        }

        var frequencies = phrasings.SelectMany(p => p.Pieces.Distinct()).CountBy(piece => piece);
        _weights = frequencies.ToDictionary(f => f.Key, f => Weight(f.Value, phrasings.Count));
        _unknownWeight = Weight(0, phrasings.Count);
    }

    /// <summary>The weighted mean, -1 to 1, of each question piece's best cosine to the entry's pieces.</summary>
    public float Coverage(EncodedText question, int entry)
    {
        float sum = 0, weights = 0;
        for (var piece = 0; piece < question.Pieces.Length; piece++)
        {
            var weight = _weights.GetValueOrDefault(question.Pieces[piece], _unknownWeight);
            sum += weight * Best(question.State(piece), _statesByEntry[entry]);
            weights += weight;
        }

        return weights > 0 ? sum / weights : 0;
    }

    private static float Best(ReadOnlySpan<float> state, ReadOnlySpan<float> states)
    {
        var best = -1f;
        for (var i = 0; i < states.Length; i += SentenceEncoder.Dimension)
        {
            best = Math.Max(best, TensorPrimitives.Dot(state, states.Slice(i, SentenceEncoder.Dimension)));
        }

        return best;
    }

    private static float Weight(int frequency, int phrasings) => MathF.Log(1 + ((phrasings - frequency + 0.5f) / (frequency + 0.5f)));
}
