namespace Ketamine.Answering;

/// <summary>One message from a person, through any door.</summary>
/// <param name="Text">What was typed, without a mention of the bot.</param>
public sealed record Question(string Text)
{
    /// <summary>The two-letter country code that the door knows of; null where it knows none.</summary>
    public string? Region { get; init; }

    /// <summary>The id of the entry that was shown last; null where there is none.</summary>
    public string? Previous { get; init; }
}
