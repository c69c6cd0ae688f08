using Ketamine.Cli.Lint;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Lint;

/// <summary>What a rule says about a few entries.</summary>
internal static class RuleAssert
{
    public static void Passes(this ILintRule rule, params Entry[] entries) => Assert.Empty(rule.Check(Houseplants.Only(entries)));

    /// <summary>The one finding, which names its file, its remedy and the words given.</summary>
    public static Finding Finds(this ILintRule rule, string expected, params Entry[] entries)
    {
        var finding = Assert.Single(rule.Check(Houseplants.Only(entries)));
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Remedy);
        Assert.Contains(finding.File, entries.Select(Finding.FileOf));
        return finding;
    }
}
