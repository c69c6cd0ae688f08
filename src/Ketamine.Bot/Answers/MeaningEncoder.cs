using Ketamine.Bot.Settings;
using Ketamine.Matching.Semantic;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Answers;

/// <summary>The encoder that all versions of the knowledge share; without a sound model the bot goes on with words alone.</summary>
public sealed class MeaningEncoder : IDisposable
{
    // Opened while the knowledge is read: the one needs nothing of the other.
    private readonly Task<Opened> _opening;

    public MeaningEncoder(IOptions<MatchingSettings> settings, ILogger<MeaningEncoder> logger) =>
        _opening = settings.Value.Encoder
            ? Task.Run(() => Open(settings.Value, logger))
            : Task.FromResult(new Opened(null, "Words alone are compared, since Matching:Encoder is false."));

    /// <summary>Null where words alone are compared.</summary>
    public EncoderPool? Pool => _opening.GetAwaiter().GetResult().Pool;

    /// <summary>Why words alone are compared, or null.</summary>
    public string? Problem => _opening.GetAwaiter().GetResult().Problem;

    public void Dispose() => Pool?.Dispose();

    private static Opened Open(MatchingSettings settings, ILogger<MeaningEncoder> logger)
    {
        try
        {
            return new Opened(EncoderPool.Open(SentenceEncoder.DefaultFolder, settings.Encoders, settings.EncodingsKept), null);
        }
        catch (ModelException e)
        {
            Log.EncoderMissing(logger, e.Message);
            return new Opened(null, $"Words alone are compared: {e.Message}");
        }
    }

    private sealed record Opened(EncoderPool? Pool, string? Problem);
}
