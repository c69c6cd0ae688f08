using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class FollowUpsRuleTests
{
    private readonly FollowUpsRule _rule = new();

    [Theory]
    [InlineData("light pruning")]
    [InlineData("light pruning feeding")]
    public void Two_or_three_are_fine(string ids) => _rule.Passes(Houseplants.Watering with { FollowUps = ids.Split(' ') });

    [Theory]
    [InlineData("light", "1 follow-ups")]
    [InlineData("light pruning feeding repotting", "4 follow-ups")]
    [InlineData("light watering", "its own follow-up")]
    [InlineData("light light", "stands twice")]
    public void Other_lists_are_found(string ids, string found) => _rule.Finds(found, Houseplants.Watering with { FollowUps = ids.Split(' ') });
}
