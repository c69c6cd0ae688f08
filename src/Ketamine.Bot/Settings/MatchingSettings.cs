namespace Ketamine.Bot.Settings;

/// <summary>How sure the bot must be: section <c>Matching</c>.</summary>
public sealed class MatchingSettings
{
    public const string Section = "Matching";

    /// <summary>Whether meanings are compared; without it words alone are.</summary>
    public bool Encoder { get; set; } = true;

    /// <summary>How many texts are encoded at once; without it, as many as there are processors.</summary>
    public int? Encoders { get; set; }

    /// <summary>How many encodings of the latest messages are kept in memory; 0 for none.</summary>
    public int EncodingsKept { get; set; } = 256;

    /// <summary>How many of the latest replies are kept in memory, each named by a hash of its question; 0 for none.</summary>
    public int RepliesKept { get; set; } = 10_000;

    /// <summary>Where encodings are kept for the next start; relative to the folder of appsettings.json. A folder that cannot be written is done without.</summary>
    public string CacheFolder { get; set; } = "data/vectors";

    /// <summary>Confidence, 0 to 1, from which the closest entry is shown; without it, as fitted.</summary>
    public double? AnswerThreshold { get; set; }

    /// <summary>Confidence, 0 to 1, from which the closest entries are offered to choose from; without it, as fitted.</summary>
    public double? ClarificationThreshold { get; set; }
}
