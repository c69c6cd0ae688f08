using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Exemplars;

/// <summary>The vectors of a whole text, without those of its word pieces, which would fill the memory where there are thousands of texts.</summary>
internal readonly record struct TextMeaning(float[] Vector, float[] Midway)
{
    public static TextMeaning Of(EncodedMessage message) => new(message.Text.Vector, message.Midway);
}
