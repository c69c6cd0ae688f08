using Ketamine.Cli.Lint;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Lint;

public class OwnEntryRuleTests
{
    [Fact]
    public void A_phrasing_that_finds_its_entry_is_fine()
    {
        using var matcher = CommonOptions.CreateMatcher(Houseplants.Base);

        Assert.Empty(new OwnEntryRule(matcher).Check(Houseplants.Base));
    }

    [Fact]
    public void A_phrasing_that_finds_another_entry_or_none_is_found()
    {
        var matcher = new FixedMatcher(
            ("watering schedule", [new Candidate(Houseplants.Light, 0.9), new Candidate(Houseplants.Watering, 0.8)]),
            ("zzz", []));
        var rule = new OwnEntryRule(matcher);
        var entry = Houseplants.Watering with { Question = "watering schedule", Alternates = ["zzz"] };

        Assert.Equal(
            ["\"watering schedule\" finds light.", "\"zzz\" finds nothing."],
            rule.Check(Houseplants.Only(entry)).Select(finding => finding.Message));
    }
}
