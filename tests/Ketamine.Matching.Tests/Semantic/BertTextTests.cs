using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class BertTextTests
{
    [Theory]
    [InlineData("Hello World", "hello world")]
    [InlineData("it's", "it ' s")]
    [InlineData("$5+3", "$ 5 + 3")]
    [InlineData("CAFÉ naïve Zürich", "cafe naive zurich")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("a\tb\r\nc\u00A0d\u2028e", "a b c d e")]
    [InlineData("zero\u200Bwidth so\u00ADft", "zerowidth soft")]
    [InlineData("“quoted”—dash…", "“ quoted ” — dash …")]
    [InlineData("漢字", "漢 字")]
    [InlineData("38 °C 1️⃣ ❤️", "38 c 1")]
    [InlineData("", "")]
    public void IsWrittenAsTheVocabularyExpects(string text, string expected) => AssertNormalizes(text, expected);

    // Not inline data: an attribute is stored as UTF-8, which has no lone surrogates.
    [Fact]
    public void LoneSurrogatesAreDropped() => AssertNormalizes("a\uD800b\uDC00", "ab");

    private static void AssertNormalizes(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', BertText.Normalize(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
