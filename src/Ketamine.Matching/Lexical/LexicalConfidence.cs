namespace Ketamine.Matching.Lexical;

/// <summary>The confidence of a lexical score where no calibration was fitted: a logistic curve over the score and its lead.</summary>
internal static class LexicalConfidence
{
    /// <param name="score">1 is what a phrasing made of the question's own terms would get.</param>
    /// <param name="margin">The lead over the next entry.</param>
    public static double Of(double score, double margin) => 1 / (1 + Math.Exp(-((6 * score) + (4 * margin) - 3.6)));
}
