namespace Ketamine.Cli.Tests.Import;

public class TwoLineFormatTests
{
    [Fact]
    public void A_question_is_followed_by_its_answer()
    {
        var pairs = ImportAssert.Pairs("two-line", "How often?\r\nWhen dry.\r\n\r\n  Where?\r\nBy a window.");

        Assert.Equal([(1, "How often?", "When dry."), (4, "Where?", "By a window.")], pairs.Select(pair => (pair.Line, pair.Questions[0], pair.Answer)));
    }

    [Fact]
    public void A_question_without_an_answer_is_named() =>
        ImportAssert.Reports("two-line", "How often?\nWhen dry.\n\nWhere?\n", "4: The last question has no answer, or an answer takes more than one line.");
}
