using Ketamine.Knowledge;

namespace Ketamine.Bot.Curation;

/// <summary>What is known of the risk–coverage curve: it was drawn by <c>evaluate --plot</c> into the knowledge folder, or it was not.</summary>
public abstract record RiskCurve
{
    /// <summary>The file's name in the knowledge folder.</summary>
    public const string File = "risk-coverage.svg";

    // As much of the version as stands below the curve.
    private const int VersionShown = 19;

    private RiskCurve()
    {
    }

    /// <summary>There is none.</summary>
    public sealed record Missing : RiskCurve;

    /// <summary>It was measured on this very version.</summary>
    public sealed record OfThisVersion : RiskCurve;

    /// <summary>It was measured on another version.</summary>
    public sealed record OfAnother : RiskCurve;

    public static RiskCurve Of(KnowledgeBase knowledge)
    {
        var file = Path.Combine(knowledge.Path, File);
        return !System.IO.File.Exists(file) ? new Missing()
            : System.IO.File.ReadAllText(file).Contains(knowledge.Version[..Math.Min(VersionShown, knowledge.Version.Length)], StringComparison.Ordinal) ? new OfThisVersion()
            : new OfAnother();
    }
}
