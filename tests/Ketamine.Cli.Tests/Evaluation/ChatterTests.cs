using CsCheck;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Tests.Evaluation;

public class ChatterTests
{
    private const string Question = "How often should I water a fern?";
    private const int LongestSentence = 80;

    [Fact]
    public void The_question_stands_word_for_word_between_two_halves() =>
        Gen.Select(Gen.String.Where(text => text.Length > 0), Gen.Int[1, 3000]).Sample((text, characters) =>
        {
            var around = new Chatter(characters).Around(text);
            var at = around.IndexOf($" {text} ", StringComparison.Ordinal);
            var halves = new[] { at, around.Length - at - text.Length - 2 };
            return at > 0 && halves.All(half => half >= characters / 2 && half <= (characters / 2) + LongestSentence);
        });

    [Fact]
    public void The_same_text_has_the_same_chatter_and_another_text_has_other()
    {
        Assert.Equal(new Chatter(500).Around(Question), new Chatter(500).Around(Question));
        Assert.NotEqual(new Chatter(500).Around("a")[..40], new Chatter(500).Around("b")[..40]);
    }

    [Fact]
    public void The_chatter_asks_nothing() => Assert.DoesNotContain('?', new Chatter(4000).Around("fern"));

    [Fact]
    public void Typos_are_in_the_question_and_not_in_the_chatter()
    {
        var (typos, chatter) = (new Typos(8), new Chatter(300));

        Assert.Equal(chatter.Around(typos.In(Question)), new Rewording(typos, chatter).Of(Question));
        Assert.Equal(Question, new Rewording(null, null).Of(Question));
    }
}
