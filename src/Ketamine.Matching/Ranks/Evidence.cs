using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Ranks;

/// <summary>What speaks for one entry as the answer to one question.</summary>
/// <param name="Likeness">Cosines of the question's meaning to the entry's phrasings; zeros in lexical mode.</param>
/// <param name="Coverage">How much of the question's wording the entry covers, -1 to 1; 0 in lexical mode.</param>
/// <param name="Lexical">The BM25 score; 1 is what a phrasing made of the question's own terms would get.</param>
internal readonly record struct Evidence(Likeness Likeness, float Coverage, float Lexical)
{
    /// <summary>How many numbers <see cref="ToArray"/> gives.</summary>
    public const int Length = 6;

    /// <summary>The numbers in the order of the weights in the calibration.</summary>
    public double[] ToArray() =>
        [Likeness.Nearest, Likeness.Centroid, Likeness.TurnedNearest, Likeness.TurnedCentroid, Coverage, Lexical];

    /// <summary>The weighted sum.</summary>
    public double Score(IReadOnlyList<double> weights) =>
        (weights[0] * Likeness.Nearest) + (weights[1] * Likeness.Centroid) + (weights[2] * Likeness.TurnedNearest)
        + (weights[3] * Likeness.TurnedCentroid) + (weights[4] * Coverage) + (weights[5] * Lexical);
}
