using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>What the rules found in one base.</summary>
/// <param name="Findings">What must be mended.</param>
/// <param name="Notes">What is worth knowing and need not be mended.</param>
internal sealed record LintReport(IReadOnlyList<Finding> Findings, IReadOnlyList<Finding> Notes)
{
    public static LintReport Of(KnowledgeBase knowledge, LintRules rules) =>
        new(InOrder(rules.Gate, knowledge), InOrder(rules.Notes, knowledge));

    public void Write(KnowledgeBase knowledge, TextWriter output)
    {
        foreach (var finding in Findings)
        {
            output.WriteLine(finding);
        }

        foreach (var note in Notes)
        {
            output.WriteLine($"note: {note}");
        }

        output.WriteLine($"{Count(knowledge)}: {(Findings.Count == 0 ? "no findings." : $"{Counted(Findings.Count, "finding")}.")}");
    }

    /// <summary>How much the base holds.</summary>
    public static string Count(KnowledgeBase knowledge) =>
        $"{Counted(knowledge.Entries.Count, "entry", "entries")}, {Counted(knowledge.Entries.Sum(e => e.Alternates.Count), "alternate")}, {Counted(knowledge.Sources.Count, "source")}";

    /// <summary>A number with its noun.</summary>
    public static string Counted(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";

    private static List<Finding> InOrder(IEnumerable<ILintRule> rules, KnowledgeBase knowledge) =>
        [.. rules.SelectMany(rule => rule.Check(knowledge)).OrderBy(finding => finding.File, StringComparer.Ordinal)];
}
