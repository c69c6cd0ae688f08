using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class SourcesRuleTests
{
    private readonly SourcesRule _rule = new(new HashSet<string> { "about-the-bot" });

    [Fact]
    public void An_answer_rests_on_a_source() => _rule.Passes(Houseplants.Watering);

    [Fact]
    public void An_answer_without_a_source_is_found() => _rule.Finds("no source", Houseplants.Watering with { Sources = [] });

    [Fact]
    public void What_the_bot_says_of_itself_needs_none() => _rule.Passes(Houseplants.Watering with { Sources = [], Group = "about-the-bot" });
}
