using CsCheck;
using Ketamine.Cli.Lint.Reading;

namespace Ketamine.Cli.Tests.Lint.Reading;

public class SyllablesTests
{
    [Theory]
    [InlineData(1, "a the be make makes asked called tried eye brain blood through nurse breathes clothes drugs")]
    [InlineData(2, "table tables wanted troubled safely movement careful something isn't being lion diet quiet spasm player doctor places nation special anxious")]
    [InlineData(3, "hospital area various usual period theory beautiful")]
    [InlineData(4, "anxiety emergency society information variety")]
    public void Words_are_counted_as_they_are_spoken(int expected, string words) => Assert.All(
        words.Split(' '),
        word => Assert.Equal((word, expected), (word, Syllables.In(word))));

    [Fact]
    public void Anything_has_at_least_one() => Gen.String.Sample(text => Assert.True(Syllables.In(text) >= 1));
}
