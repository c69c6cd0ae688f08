namespace Ketamine.Matching.Ranks;

/// <summary>An entry in the order of how well it fits.</summary>
/// <param name="Ordinal">The entry's place in the base.</param>
/// <param name="Score">The weighted evidence; only differences mean anything.</param>
internal readonly record struct RankedEntry(int Ordinal, Evidence Evidence, double Score);

/// <summary>The best entries for a question, best first, and how near it comes to a question that is not to be answered.</summary>
/// <param name="NearestNotAnswered">The highest cosine to a question that the base does not answer; 0 where it names none.</param>
/// <param name="QuestionLength">The characters of the question: in a long one, cosines are lower.</param>
internal sealed record Ranking(IReadOnlyList<RankedEntry> Entries, float NearestNotAnswered, int QuestionLength);
