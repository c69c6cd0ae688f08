namespace Ketamine.Bot.Settings;

/// <summary>What may be kept beyond the least: section <c>Privacy</c>.</summary>
public sealed class PrivacySettings
{
    public const string Section = "Privacy";

    /// <summary>Whether questions without an answer are kept, redacted, for the curators.</summary>
    public bool KeepUnanswered { get; set; }
}
