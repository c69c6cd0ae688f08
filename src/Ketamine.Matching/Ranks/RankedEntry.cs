using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Ranks;

/// <summary>An entry in the order of how well it fits.</summary>
/// <param name="Ordinal">The entry's place in the base.</param>
/// <param name="Score">The weighted evidence; only differences mean anything.</param>
internal readonly record struct RankedEntry(int Ordinal, Evidence Evidence, double Score);

/// <summary>The best entries for a question, best first, and how near it comes to a question that is not to be answered.</summary>
/// <param name="Question">What was compared: the question, or the part of a longer message that fits best.</param>
/// <param name="NotAnswered">The nearest question that the base does not answer.</param>
/// <param name="Contrast">How unevenly near the question is to all entries; zeros where that is not known.</param>
internal sealed record Ranking(string Question, IReadOnlyList<RankedEntry> Entries, NotAnsweredLikeness NotAnswered, Likeness Contrast);

/// <summary>A question that the base does not answer, and how near it is.</summary>
/// <param name="Place">Its place in the list; null where the base names none.</param>
/// <param name="Cosine">0 where the base names none.</param>
internal readonly record struct NotAnsweredLikeness(int? Place, float Cosine);
