using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class DistinctPhrasingsRuleTests
{
    private readonly DistinctPhrasingsRule _rule = new();

    [Fact]
    public void Different_phrasings_are_fine() => _rule.Passes(Houseplants.Watering, Houseplants.Light);

    [Theory]
    [InlineData("How often should I water a houseplant")]
    [InlineData("how often should the houseplant water?")]
    public void What_differs_only_in_marks_case_order_or_meaning_is_not_confused(string alternate)
    {
        var entry = Houseplants.Watering with { Alternates = [alternate] };

        if (alternate.EndsWith('?'))
        {
            _rule.Passes(entry);
        }
        else
        {
            _rule.Finds("are the same but for small words", entry);
        }
    }

    [Theory]
    [InlineData("Is the soil too dry?", "soil too dry")]
    [InlineData("I'm overwatering my fern", "im overwatering a fern")]
    [InlineData("It\u2019s in the light", "ｌｉｇｈｔ")]
    public void Small_words_marks_and_typing_do_not_make_a_difference(string one, string other) =>
        _rule.Finds("same but for small words", Houseplants.Watering with { Alternates = [one, other] });

    [Theory]
    [InlineData("why water", "when water")]
    [InlineData("is it dry", "is it not dry")]
    public void Question_words_and_negations_do(string one, string other) =>
        _rule.Passes(Houseplants.Watering with { Alternates = [one, other] });

    [Fact]
    public void The_same_in_two_entries_is_found_in_the_later_one()
    {
        var finding = _rule.Finds("also stands in watering", Houseplants.Watering, Houseplants.Light with { Alternates = ["Watering schedule!"] });

        Assert.Equal("entries/care/light.md", finding.File);
    }
}
