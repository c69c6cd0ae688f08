using Ketamine.Cli.Lint;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Lint;

public class LengthRuleTests
{
    private readonly LengthRule _rule = new();

    [Theory]
    [InlineData(29, "29 words; 30 is the least")]
    [InlineData(30, null)]
    [InlineData(180, null)]
    [InlineData(181, "181 words; 180 is the most")]
    public void An_answer_has_30_to_180_words(int words, string? found)
    {
        var entry = Houseplants.Watering with { Answer = Words(words) };

        if (found is null)
        {
            _rule.Passes(entry);
        }
        else
        {
            _rule.Finds(found, entry);
        }
    }

    [Fact]
    public void A_supplied_answer_may_be_of_any_length_and_its_note_may_not()
    {
        var supplied = Houseplants.Watering with { Supplied = true, Answer = "Short.", Note = new EditorNote(Words(60), ComesFirst: false) };

        _rule.Passes(supplied);
        _rule.Passes(supplied with { Note = null });
        _rule.Finds("The editor's note has 5 words", supplied with { Note = new EditorNote(Words(5), ComesFirst: false) });
    }

    private static string Words(int count) => string.Join(' ', Enumerable.Repeat("leaf", count)) + ".";
}
