using Ketamine.Matching.Lexical;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching;

/// <summary>How a question was matched, from its words to the candidates.</summary>
public sealed record MatchExplanation
{
    /// <summary>What the matcher answers.</summary>
    public required QuestionMatch Match { get; init; }

    /// <summary>What was read as something else than it was written.</summary>
    public required IReadOnlyList<WordChange> Changes { get; init; }

    /// <summary>What was compared: the whole question, or the part of a longer message that fits an entry best.</summary>
    public required string Compared { get; init; }

    /// <summary>What the question and the entries were compared by.</summary>
    public required Comparison Comparison { get; init; }

    /// <summary>The id of the entry that has the question, word for word, among its phrasings; null where none has.</summary>
    public required string? KnownPhrasingOf { get; init; }

    /// <summary>The question not to be answered that is nearest; null where the base names none or words alone are compared.</summary>
    public required NearestNotAnswered? NearestNotAnswered { get; init; }

    /// <summary>The evidence for each candidate of <see cref="Match"/>, in the same order.</summary>
    public required IReadOnlyList<CandidateEvidence> Evidence { get; init; }

    /// <summary>By how much the best candidate's score leads; null where there is no second.</summary>
    public double? Margin => Evidence is [var best, var next, ..] ? best.Score - next.Score : null;
}

/// <summary>A question that the base does not answer.</summary>
/// <param name="Cosine">How near it is, -1 to 1.</param>
public sealed record NearestNotAnswered(string Text, double Cosine);

/// <summary>What speaks for one candidate.</summary>
/// <param name="Cosines">Null where words alone are compared.</param>
/// <param name="Coverage">How much of the question's wording the entry covers, -1 to 1; null where words alone are compared.</param>
/// <param name="Words">The BM25 score over all fields.</param>
/// <param name="Fields">The BM25 score of each field by itself.</param>
/// <param name="Score">The weighted sum that orders the candidates; only differences mean anything.</param>
public sealed record CandidateEvidence(Likeness? Cosines, double? Coverage, double Words, FieldScores Fields, double Score);
