using Ketamine.Matching.Confidence;
using Ketamine.Matching.OnDisk;
using Ketamine.Matching.Semantic;

namespace Ketamine.Matching;

/// <summary>What a matcher works with beside the base.</summary>
public sealed record MatcherSettings
{
    /// <summary>Compares meanings; null for lexical mode.</summary>
    public EncoderPool? Encoder { get; init; }

    /// <summary>Where encodings are kept for the next start; null for nowhere.</summary>
    public string? CacheFolder { get; init; }

    /// <summary>The fitted weights; null for those of the base, else of the program.</summary>
    public Calibration? Calibration { get; init; }

    /// <summary>Is told how the index of a large base comes along; null where nobody asks.</summary>
    public IProgress<BuildNews>? News { get; init; }
}
