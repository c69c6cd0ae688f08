namespace Ketamine.Knowledge.Phrases;

/// <summary>Words and concepts that mean something when they stand together in a message.</summary>
/// <param name="Parts">All of them must be found near one another, in any order.</param>
/// <param name="Text">The combination as it is written in the file.</param>
public sealed record Combination(IReadOnlyList<CombinationPart> Parts, string Text);

/// <summary>Steps that follow one another within one sentence.</summary>
/// <param name="OpensSentence">Whether the first step must be the sentence's first word.</param>
/// <param name="ClosesSentence">Whether the last step must be the sentence's last word.</param>
public sealed record CombinationPart(IReadOnlyList<Step> Steps, bool OpensSentence, bool ClosesSentence);

/// <summary>A place in a combination and how far it may stand from the one before.</summary>
public sealed record Step(Place Place, Gap Gap);

/// <summary>How many other words may stand between two steps.</summary>
public enum Gap
{
    /// <summary>None.</summary>
    Next,

    /// <summary>A few.</summary>
    Near,

    /// <summary>Many, within the sentence.</summary>
    Far,
}
