using CsCheck;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Text;

public sealed class SentenceBreaksTests
{
    [Theory]
    [InlineData("is it safe\nmy fern is dry", "is it safe. my fern is dry")]
    [InlineData("is it safe?\r\nmy fern is dry\n", "is it safe? my fern is dry")]
    [InlineData("give it 5 ml The bus was late", "give it 5 ml. The bus was late")]
    [InlineData("is it safe It's for a fern", "is it safe. It's for a fern")]
    public void A_sentence_ends_with_its_line_and_before_a_word_that_opens_one(string typed, string marked) => Assert.Equal(marked, SentenceBreaks.Mark(typed));

    [Theory]
    [InlineData("What Is The Best Oil")]
    [InlineData("is neem oil safe for my Boston fern")]
    [InlineData("may I ask, The Times says so")]
    [InlineData("so far so good. And now?")]
    [InlineData("")]
    public void A_title_a_name_and_a_marked_sentence_stay(string text) => Assert.Equal(text, SentenceBreaks.Mark(text));

    [Fact]
    public void Nothing_is_added_but_marks_and_the_words_stay() => Gen.String.Sample(
        text => Assert.Equal(Words.Joined(PlainText.Of(text)), Words.Joined(PlainText.Of(SentenceBreaks.Mark(text)))),
        iter: Cases.Of(2_000));
}
