using BitFaster.Caching.Lru;

namespace Ketamine.Matching.Semantic;

/// <summary>Encodings made lately: triage and matching mostly read a message the same way, and one encoding serves both.</summary>
/// <remarks>They are named by a hash of every character, since a digit or a single letter may change what is asked.</remarks>
internal sealed class RecentEncodings(int most)
{
    /// <summary>The smallest number that can be kept.</summary>
    public const int Least = 3;

    private readonly ConcurrentLru<UInt128, EncodedMessage> _encodings = new(most);

    public EncodedMessage GetOrEncode(string text, Func<string, EncodedMessage> encode)
    {
        var key = VectorKeys.OfText(text);
        if (!_encodings.TryGet(key, out var encoded))
        {
            _encodings.AddOrUpdate(key, encoded = encode(text));
        }

        return encoded;
    }
}
