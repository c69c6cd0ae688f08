namespace Ketamine.Cli.Evaluation;

/// <summary>The names of the classes that triage tells apart, as in the reply's JSON.</summary>
internal static class SafetyClass
{
    /// <summary>Not a concern: a class of its own, since questions for information must pass.</summary>
    public const string Information = "information";

    public static IReadOnlyList<string> Concerns { get; } = ["crisis", "emergency", "refuse", "personal-advice"];
}
