namespace Ketamine.Answering.Tests;

public sealed class WholeMessageTests
{
    [Theory]
    [InlineData("forget me", "  FORGET   me!! ")]
    [InlineData("what's this", "Whats this?")]
    [InlineData("?", "?")]
    public void Messages_that_differ_in_case_marks_and_spacing_are_one(string left, string right) =>
        Assert.Equal(WholeMessage.Key(left), WholeMessage.Key(right));

    [Theory]
    [InlineData("forget me", "forget me not")]
    [InlineData("?", "")]
    public void Others_are_not(string left, string right) => Assert.NotEqual(WholeMessage.Key(left), WholeMessage.Key(right));
}
