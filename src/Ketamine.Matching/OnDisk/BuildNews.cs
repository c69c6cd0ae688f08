namespace Ketamine.Matching.OnDisk;

/// <summary>What there is to tell while the index of a large base is made.</summary>
public abstract record BuildNews(BuildStage Stage)
{
    /// <summary>So many entries are done.</summary>
    public sealed record Advanced(BuildStage Stage, int Done, int Total) : BuildNews(Stage);

    /// <summary>What was there cannot be used, and is made from the beginning.</summary>
    public sealed record StartedOver(BuildStage Stage, string Why) : BuildNews(Stage);

    /// <summary>Another process makes it; this one waits.</summary>
    public sealed record Waiting(BuildStage Stage) : BuildNews(Stage);
}

/// <summary>What is made.</summary>
public enum BuildStage
{
    /// <summary>The index of words.</summary>
    Words,

    /// <summary>The vectors of meaning.</summary>
    Meanings,
}
