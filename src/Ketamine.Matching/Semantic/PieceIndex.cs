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

    /// <summary>The weighted mean, -1 to 1, of each question piece's best cosine to the entry's pieces.</summary>
    public float Coverage(EncodedText question, int entry)
    {
        var best = Best(question, _phrasings[entry]);
        float sum = 0, weights = 0;
        for (var piece = 0; piece < best.Length; piece++)
        {
            var weight = _weights.GetValueOrDefault(question.Pieces[piece], _unknownWeight);
            sum += weight * best[piece];
            weights += weight;
        }

        return weights > 0 ? sum / weights : 0;
    }

    // The question's few vectors stay in the processor's cache while the entry's many pass by once.
    private static float[] Best(EncodedText question, PieceStates[] phrasings)
    {
        var best = new float[question.Pieces.Length];
        Array.Fill(best, -1);
        var asked = question.States.Asked();
        foreach (var states in phrasings)
        {
            for (var i = 0; i < states.Count; i++)
            {
                for (var piece = 0; piece < best.Length; piece++)
                {
                    best[piece] = Math.Max(best[piece], asked.Cosine(piece, states, i));
                }
            }
        }

        return best;
    }

    private static float Weight(int frequency, int phrasings) => MathF.Log(1 + ((phrasings - frequency + 0.5f) / (frequency + 0.5f)));
}
