using System.Numerics.Tensors;

namespace Ketamine.Matching.Semantic;

/// <summary>How much of a question's wording an entry covers: each word piece in its context is sought among all pieces of the entry's phrasings.</summary>
/// <remarks>Late interaction as in ColBERT (Khattab and Zaharia, 2020), with rare pieces weighing more.</remarks>
internal sealed class PieceIndex
{
    private readonly PieceStates[][] _phrasings;
    private readonly Dictionary<int, float> _weights;
    private readonly float _unknownWeight;

    public PieceIndex(IReadOnlyList<EncodedText> phrasings, int[] owners, int entries)
    {
        var byOwner = phrasings.Zip(owners).ToLookup(p => p.Second, p => p.First.States);
        _phrasings = [.. Enumerable.Range(0, entries).Select(entry => byOwner[entry].ToArray())];
        var frequencies = phrasings.SelectMany(p => p.Pieces.Distinct()).CountBy(piece => piece);
        _weights = frequencies.ToDictionary(f => f.Key, f => Weight(f.Value, phrasings.Count));
        _unknownWeight = Weight(0, phrasings.Count);
    }

    /// <summary>For an entry the weighted mean, -1 to 1, of each question piece's best cosine to the entry's pieces.</summary>
    public Func<int, float> Coverage(EncodedText question)
    {
        var asked = question.States.Asked();
        float[] weights = [.. question.Pieces.Select(piece => _weights.GetValueOrDefault(piece, _unknownWeight))];
        var whole = TensorPrimitives.Sum<float>(weights);
        return entry => whole > 0 ? TensorPrimitives.Dot<float>(weights, asked.Best(_phrasings[entry])) / whole : 0;
    }

    private static float Weight(int frequency, int phrasings) => MathF.Log(1 + ((phrasings - frequency + 0.5f) / (frequency + 0.5f)));
}
