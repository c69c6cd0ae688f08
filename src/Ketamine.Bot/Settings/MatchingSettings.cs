namespace Ketamine.Bot.Settings;

/// <summary>How sure the bot must be: section <c>Matching</c>.</summary>
public sealed class MatchingSettings
{
    public const string Section = "Matching";

    /// <summary>Confidence, 0 to 1, from which the closest entry is shown.</summary>
    public double? AnswerThreshold { get; set; }

    /// <summary>Confidence, 0 to 1, from which the closest entries are offered to choose from.</summary>
    public double? ClarificationThreshold { get; set; }
}
