using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Text;

public sealed class WordsTests
{
    [Theory]
    [InlineData("is it safe?!?!😀", "is it safe")]
    [InlineData("😀🌱 leaves 🌱", "leaves")]
    [InlineData("don't re-pot it-", "don't re-pot it")]
    [InlineData("𠀋 is a letter", "𠀋 is a letter")]
    [InlineData("", "")]
    public void Marks_and_emoji_are_no_words(string text, string words) => Assert.Equal(words, Words.Joined(text));

    // An attribute cannot hold a lone surrogate, so it is made here.
    [Fact]
    public void Half_a_pair_is_no_word() => Assert.Equal("half", Words.Joined($"{(char)0xDC00} half {(char)0xD83D}"));
}
