using System.Numerics.Tensors;
using Ketamine.Matching.Text;
using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Semantic;

/// <summary>Tells what a message is about by the exemplars that mean the most alike: each of the nearest has a vote, nearer ones more.</summary>
/// <typeparam name="T">What an exemplar stands for.</typeparam>
public sealed class ExemplarVote<T>
{
    private const int Voters = 12;
    private const float Sharpness = 14;

    // Below this cosine even the nearest exemplar is about something else.
    private const float LeastCosine = 0.35f;

    private const int MostWindows = 8;

    private readonly EncoderPool _encoder;
    private readonly IReadOnlyList<T> _meanings;
    private readonly float[][] _vectors;

    public ExemplarVote(IReadOnlyList<string> texts, IReadOnlyList<T> meanings, EncoderPool encoder, string? cacheFolder)
    {
        _encoder = encoder;
        _meanings = meanings;
        _vectors = [.. VectorCache.LoadOrCompute([.. texts.Select(PlainText.Of)], encoder, cacheFolder).Texts.Select(t => t.Vector)];
    }

    /// <summary>For each window of the message the nearest exemplars' meanings with their shares, 0 to 1, nearest first; nothing for a window unlike all.</summary>
    public IEnumerable<IReadOnlyList<(T Meaning, double Share)>> Ask(string message) =>
        SentenceWindows.Of(PlainText.Of(message)).Take(MostWindows).Select(AskWindow).Where(votes => votes.Count > 0);

    private List<(T, double)> AskWindow(string window)
    {
        if (!window.Any(char.IsLetterOrDigit) || _vectors.Length == 0)
        {
            return [];
        }

        var vector = _encoder.Encode(window).Vector;
        var nearest = Enumerable.Range(0, _vectors.Length)
            .Select(i => (i, cosine: TensorPrimitives.Dot(_vectors[i], vector)))
            .OrderByDescending(v => v.cosine).Take(Voters).ToList();
        if (nearest[0].cosine < LeastCosine)
        {
            return [];
        }

        var weights = nearest.Select(v => Math.Exp(Sharpness * (v.cosine - nearest[0].cosine))).ToList();
        var sum = weights.Sum();
        return [.. nearest.Zip(weights, (v, weight) => (_meanings[v.i], weight / sum))];
    }
}
