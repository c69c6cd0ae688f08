using Ketamine.Cli.Lint;
using Ketamine.Cli.Lint.Spelling;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching.Spelling;

namespace Ketamine.Cli.Tests.Lint;

public class SpellingRuleTests
{
    private static readonly HunspellWords Dictionary = BritishEnglish.With(["NMDA"]);

    private readonly SpellingRule _rule = new(Dictionary);

    [Theory]
    [InlineData("The colour of the leaf, the NMDA, and \"Don’t panic\".")]
    [InlineData("See [the guide](https://exampel.org/teh) at example.co.uk on 24th May 2026, in SCN2A.")]
    [InlineData("A well-known gardener's trick; the gardeners' trick.")]
    public void British_words_numbers_and_addresses_are_fine(string answer) => _rule.Passes(Houseplants.Watering with { Answer = answer });

    [Theory]
    [InlineData("The color of it.", "color")]
    [InlineData("Please organize it.", "organize")]
    [InlineData("It is realy wet.", "realy")]
    [InlineData("Too much nmda.", "nmda")]
    [InlineData("The well-knwon trick.", "knwon")]
    [InlineData("The 'gardner' said.", "gardner")]
    public void Other_words_are_found(string answer, string word) => _rule.Finds($"'{word}'", Houseplants.Watering with { Answer = answer });

    [Fact]
    public void A_question_and_a_note_are_checked_and_alternates_and_supplied_text_are_not()
    {
        _rule.Finds("'watr'", Houseplants.Watering with { Question = "How much watr?" });
        _rule.Passes(Houseplants.Watering with { Alternates = ["how much watr"] });
        _rule.Passes(Houseplants.Watering with { Supplied = true, Answer = "The color of it." });
        _rule.Finds("'colr'", Houseplants.Watering with { Supplied = true, Answer = "The color of it.", Note = new EditorNote("A colr.", ComesFirst: true) });
    }

    [Fact]
    public void The_texts_of_the_bot_are_checked_too()
    {
        using var copy = new HouseplantsCopy();
        copy.Replace("texts.yaml", "reply: Goodbye.", "reply: Godbye.");

        var finding = Assert.Single(_rule.Check(KnowledgeReader.Read(copy.Folder).OrThrow().With([])));

        Assert.Equal("texts.yaml", finding.File);
        Assert.Contains("'Godbye'", finding.Message, StringComparison.Ordinal);
        Assert.Contains("spelling.txt", finding.Remedy, StringComparison.Ordinal);
    }
}
