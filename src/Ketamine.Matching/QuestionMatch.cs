using Ketamine.Knowledge;
using Ketamine.Matching.Guards;

namespace Ketamine.Matching;

/// <summary>What the matcher found for one question.</summary>
/// <param name="Question">The question as it was searched: cleaned and corrected.</param>
/// <param name="Candidates">The closest entries, best first; empty where the question has no words.</param>
public sealed record QuestionMatch(string Question, IReadOnlyList<Candidate> Candidates);

/// <summary>An entry that may answer the question.</summary>
/// <param name="Confidence">The calibrated probability, 0 to 1, that the entry answers the question.</param>
public sealed record Candidate(Entry Entry, double Confidence)
{
    /// <summary>What the question speaks about and the entry does not; an entry with a conflict is never shown as the answer.</summary>
    public Conflict? Conflict { get; init; }
}
