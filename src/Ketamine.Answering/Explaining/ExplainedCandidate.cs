using Ketamine.Matching;
using Ketamine.Matching.Guards;
using Ketamine.Matching.Lexical;
using Ketamine.Matching.Semantic;

namespace Ketamine.Answering.Explaining;

/// <summary>A candidate with the evidence for it and the guard's objection; null for what was not compared or not found.</summary>
public sealed record ExplainedCandidate(
    string Id, string Question, double Confidence, Conflict? Guard, double Score, Likeness? Cosines, double? Coverage, double Words, FieldScores Fields)
{
    public static IReadOnlyList<ExplainedCandidate> Of(MatchExplanation explanation) =>
        [.. explanation.Match.Candidates.Zip(explanation.Evidence, (candidate, evidence) => new ExplainedCandidate(
            candidate.Entry.Id, candidate.Entry.Question, candidate.Confidence, candidate.Conflict,
            evidence.Score, evidence.Cosines, evidence.Coverage, evidence.Words, evidence.Fields))];
}
