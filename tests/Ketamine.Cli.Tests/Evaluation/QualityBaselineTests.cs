using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Evaluation;

/// <summary>The bot's own base must not get worse at finding entries or at being silent.</summary>
public class QualityBaselineTests
{
    private static readonly string Data = Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "tests", "data");

    [Fact]
    public void No_figure_is_worse_than_in_the_baseline()
    {
        var (code, _, errors) = CommandLine.Run(
            TimeProvider.System,
            "evaluate", "--no-safety", "--json",
            "--questions", Path.Combine(Data, "ketamine-in-scope.tsv"),
            "--questions", Path.Combine(Data, "ketamine-must-not-answer.tsv"),
            "--baseline", Path.Combine(Data, "baseline.json"));

        Assert.DoesNotContain("Worse than the baseline", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("The baseline asked", errors, StringComparison.Ordinal);
        Assert.Equal(0, code);
    }
}
