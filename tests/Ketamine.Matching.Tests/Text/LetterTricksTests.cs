using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Text;

public sealed class LetterTricksTests
{
    private static readonly HashSet<string> Known = ["water", "palm", "soil", "fill", "so"];

    [Theory]
    [InlineData("w4ter the p@lm", "water the palm")]
    [InlineData("s01l", "soil")]
    [InlineData("f!ll", "fill")]
    [InlineData("p*lm", "palm")]
    [InlineData("sooooo waaater", "so water")]
    [InlineData("50 mg at 7.30", "50 mg at 7.30")]
    [InlineData("x9q", "x9q")]
    public void A_disguised_word_is_told_where_it_is_known(string typed, string meant) => Assert.Equal(meant, LetterTricks.Undone(typed, Known.Contains));

    [Theory]
    [InlineData("w a t e r it", "water it")]
    [InlineData("w.a.t.e.r", "water")]
    [InlineData("a b", "a b")]
    public void Letters_set_apart_are_joined(string typed, string meant) => Assert.Equal(meant, LetterTricks.Joined(typed));

    [Theory]
    [InlineData("w a t e r   t h e   p a l m", "water the palm")]
    [InlineData("w a t e r\n\ni t", "water it")]
    [InlineData("water  the palm", "water  the palm")]
    [InlineData("a b", "a b")]
    [InlineData("it costs 5  6 a day", "it costs 5  6 a day")]
    public void A_wider_gap_between_letters_set_apart_parts_words(string typed, string meant) => Assert.Equal(meant, LetterTricks.JoinedBetweenGaps(typed));

    [Theory]
    [InlineData("crème brûlée", "creme brulee")]
    [InlineData("łódź", "lodz")]
    public void Accents_go(string typed, string plain) => Assert.Equal(plain, LetterTricks.WithoutAccents(typed));
}
