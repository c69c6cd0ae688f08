using System.Text;
using CsCheck;
using Ketamine.Matching.Spelling;

namespace Ketamine.Matching.Tests.Spelling;

public class HunspellWordsTests
{
    private const string Affixes =
        """
        SET UTF-8
        PFX U Y 1
        PFX U 0 un .
        SFX S Y 2
        SFX S y ies [^aeiou]y
        SFX S 0 s [^y]
        """;

    private const string Words =
        """
        4
        leaf
        berry/S
        tie/SU
        Kew
        """;

    private readonly HunspellWords _words = new HunspellWords(Bytes(Affixes), Bytes(Words)).With(["monstera", "NASA"]);

    [Theory]
    [InlineData("leaf")]
    [InlineData("Leaf")]
    [InlineData("LEAF")]
    [InlineData("leaf's")]
    [InlineData("leaf’s")]
    [InlineData("berry")]
    [InlineData("berries")]
    [InlineData("Berries")]
    [InlineData("unties")]
    [InlineData("Kew")]
    [InlineData("KEW")]
    [InlineData("Kew's")]
    [InlineData("monstera")]
    [InlineData("Monstera")]
    [InlineData("NASA")]
    [InlineData("NASA's")]
    public void Listed_derived_and_own_words_are_known(string word) => Assert.True(_words.Knows(word));

    [Theory]
    [InlineData("leafs")]
    [InlineData("berrys")]
    [InlineData("unleaf")]
    [InlineData("unberry")]
    [InlineData("kew")]
    [InlineData("nasa")]
    [InlineData("4")]
    [InlineData("lief")]
    public void Other_words_are_not(string word) => Assert.False(_words.Knows(word));

    [Fact]
    public void Any_word_can_be_asked() => Gen.String[1, 20].Sample(word => Assert.Null(Record.Exception(() => _words.Knows(word))));

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
