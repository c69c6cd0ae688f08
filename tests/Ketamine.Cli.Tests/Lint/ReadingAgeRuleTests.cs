using Ketamine.Cli.Lint;
using Ketamine.Cli.Lint.Reading;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Lint;

public class ReadingAgeRuleTests
{
    private const string Hard = "Comprehensive hydration considerations necessitate systematic evaluation of horticultural circumstances before administering additional irrigation.";

    private readonly ReadingAgeRule _rule = new(new ReadingGrade(new HashSet<string>()));

    [Fact]
    public void A_plain_answer_is_fine() => _rule.Passes(Houseplants.Watering);

    [Fact]
    public void A_hard_answer_is_found_with_its_hardest_sentence()
    {
        var finding = _rule.Finds("8.0 is the most", Houseplants.Watering with { Answer = $"Water it. {Hard}" });

        Assert.Contains(Hard, finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_supplied_answer_may_be_hard_and_its_note_may_not()
    {
        var supplied = Houseplants.Watering with { Supplied = true, Answer = Hard, Note = new EditorNote("This old text is hard to read.", ComesFirst: true) };

        _rule.Passes(supplied);
        _rule.Finds("The editor's note reads", supplied with { Note = new EditorNote(Hard, ComesFirst: true) });
    }
}
