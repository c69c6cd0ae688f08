using Ketamine.Bot.Settings;
using Ketamine.Matching.Semantic;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Answers;

/// <summary>The encoder that all versions of the knowledge share; without a sound model the bot goes on with words alone.</summary>
public sealed class MeaningEncoder : IDisposable
{
    public MeaningEncoder(IOptions<MatchingSettings> settings, ILogger<MeaningEncoder> logger)
    {
        if (!settings.Value.Encoder)
        {
            Problem = "Words alone are compared, since Matching:Encoder is false.";
            return;
        }

        try
        {
            Pool = EncoderPool.Open(SentenceEncoder.DefaultFolder);
        }
        catch (ModelException e)
        {
            Problem = $"Words alone are compared: {e.Message}";
            Log.EncoderMissing(logger, e.Message);
        }
    }

    /// <summary>Null where words alone are compared.</summary>
    public EncoderPool? Pool { get; }

    /// <summary>Why words alone are compared, or null.</summary>
    public string? Problem { get; }

    public void Dispose() => Pool?.Dispose();
}
