using System.Text.RegularExpressions;
using Ketamine.Cli.Lint;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Lint;

public class AmountsRuleTests
{
    private static readonly IReadOnlyList<Regex> Amounts =
        EditorialRules.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).Amounts;

    private readonly AmountsRule _rule = new(Amounts);

    [Theory]
    [InlineData("Take 50 mg.", "50 mg")]
    [InlineData("Take 0.5mg/kg.", "0.5mg/kg")]
    [InlineData("About 1,000 micrograms.", "1,000 micrograms")]
    [InlineData("A vial of 10ml.", "10ml")]
    [InlineData("2 Grams a day.", "2 Grams")]
    [InlineData("Some use half a gram.", "half a gram")]
    [InlineData("5 mcg or less.", "5 mcg")]
    public void An_amount_is_found(string answer, string amount) => _rule.Finds($"\"{amount}\"", Houseplants.Watering with { Answer = answer });

    [Theory]
    [InlineData("About 1 in 10 people, or 12%, for 90 minutes.")]
    [InlineData("In 2021, 5,299 people in 64 groups.")]
    [InlineData("Call 999, or 13 11 14.")]
    [InlineData("A study of 40 mice.")]
    public void Other_numbers_may_stand(string answer) => _rule.Passes(Houseplants.Watering with { Answer = answer });

    [Fact]
    public void A_note_and_a_question_are_shown_too()
    {
        _rule.Finds("\"5 g\"", Houseplants.Watering with { Note = new EditorNote("It was 5 g.", ComesFirst: false) });
        _rule.Finds("\"5 g\"", Houseplants.Watering with { Question = "Is 5 g much?" });
    }

    [Fact]
    public void What_people_type_may_name_an_amount() => _rule.Passes(Houseplants.Watering with { Alternates = ["is 5 g much"] });
}
