using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>How much of a question's wording an entry covers: each word piece in its context is sought among all pieces of the entry's phrasings.</summary>
/// <remarks>Late interaction as in ColBERT (Khattab and Zaharia, 2020), with rare pieces weighing more.</remarks>
internal sealed class PieceIndex
{
    private readonly EncodedText[][] _phrasings;
    private readonly Dictionary<int, float> _weights;
    private readonly float _unknownWeight;

    public PieceIndex(IReadOnlyList<EncodedText> phrasings, int[] owners, int entries)
    {
        var byOwner = phrasings.Zip(owners).ToLookup(p => p.Second, p => p.First);
        _phrasings = [.. Enumerable.Range(0, entries).Select(entry => byOwner[entry].ToArray())];

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
            sum += weight * Best(question.State(piece), _phrasings[entry]);
            weights += weight;
        }

        return weights > 0 ? sum / weights : 0;
    }

    private static float Best(ReadOnlySpan<float> state, EncodedText[] phrasings)
    {
        var best = -1f;
        foreach (var phrasing in phrasings)
        {
            for (var i = 0; i < phrasing.Pieces.Length; i++)
            {
                best = Math.Max(best, TensorPrimitives.Dot(state, phrasing.State(i)));
            }
        }

        return best;
    }

    private static float Weight(int frequency, int phrasings) => MathF.Log(1 + ((phrasings - frequency + 0.5f) / (frequency + 0.5f)));
}
