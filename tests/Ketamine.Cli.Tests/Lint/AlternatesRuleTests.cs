using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class AlternatesRuleTests
{
    private readonly AlternatesRule _rule = new();

    [Fact]
    public void Eight_are_enough() => _rule.Passes(Houseplants.Watering with { Alternates = [.. Houseplants.Watering.Alternates.Take(8)] });

    [Fact]
    public void Seven_are_found() => _rule.Finds("7 alternates", Houseplants.Watering with { Alternates = [.. Houseplants.Watering.Alternates.Take(7)] });
}
