namespace Ketamine.Matching.Semantic;

/// <summary>The encodings of a list of texts, in the list's order.</summary>
/// <param name="Texts">An encoding for each text.</param>
/// <param name="Computed">How many texts had to be encoded, since no cache had them.</param>
/// <param name="CacheProblem">Why the encodings could not be kept for the next start, or null.</param>
public sealed record EncodedTexts(IReadOnlyList<EncodedText> Texts, int Computed, string? CacheProblem);
