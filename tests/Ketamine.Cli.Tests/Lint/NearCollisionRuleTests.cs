using Ketamine.Cli.Lint;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Lint;

public class NearCollisionRuleTests
{
    [Theory]
    [InlineData(0.88, 0.88, true)]
    [InlineData(0.95, 0.99, true)]
    [InlineData(0.88, 0.50, false)]
    [InlineData(0.50, 0.50, false)]
    public void Two_entries_collide_when_each_question_finds_the_other_about_as_surely(double lightForWatering, double wateringForLight, bool collide)
    {
        var matcher = new FixedMatcher(
            (Houseplants.Watering.Question, [new Candidate(Houseplants.Watering, 0.9), new Candidate(Houseplants.Light, lightForWatering)]),
            (Houseplants.Light.Question, [new Candidate(Houseplants.Light, 0.9), new Candidate(Houseplants.Watering, wateringForLight)]));

        var findings = new NearCollisionRule(matcher).Check(Houseplants.Only(Houseplants.Watering, Houseplants.Light)).ToList();

        Assert.Equal(collide ? ["The matcher cannot tell it from watering."] : [], findings.Select(finding => finding.Message));
    }

    [Fact]
    public void Entries_on_different_subjects_do_not_collide()
    {
        using var matcher = CommonOptions.CreateMatcher(Houseplants.Base);

        Assert.Empty(new NearCollisionRule(matcher).Check(Houseplants.Base));
    }
}
