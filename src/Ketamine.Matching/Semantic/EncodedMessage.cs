namespace Ketamine.Matching.Semantic;

/// <summary>A text's encoding with a second vector for the whole, which is not kept for the phrasings of a base: only messages are asked for it.</summary>
/// <param name="Midway">Length 1; from the middle of the model, where more is left of how a thing is said.</param>
internal sealed record EncodedMessage(EncodedText Text, float[] Midway);
