namespace Ketamine.Knowledge;

/// <summary>Words that mean something when they follow one another in a sentence.</summary>
/// <param name="Text">The pattern as it is written in the file.</param>
/// <param name="Steps">What must follow one another.</param>
/// <param name="OpensSentence">Whether the first step must be the sentence's first word.</param>
/// <param name="ClosesSentence">Whether the last step must be the sentence's last word.</param>
public sealed record SafetyPattern(string Text, IReadOnlyList<SafetyPattern.Step> Steps, bool OpensSentence, bool ClosesSentence)
{
    /// <summary>One place of a pattern.</summary>
    /// <param name="Any">The words, or runs of words, of which one must stand here; a word that ends in * stands for all that begin like it.</param>
    /// <param name="AfterGap">Whether a few other words may stand before it.</param>
    public sealed record Step(IReadOnlyList<string> Any, bool AfterGap);
}
