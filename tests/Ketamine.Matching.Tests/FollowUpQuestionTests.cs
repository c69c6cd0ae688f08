namespace Ketamine.Matching.Tests;

public sealed class FollowUpQuestionTests
{
    [Theory]
    [InlineData("and how long does it last?")]
    [InlineData("But why?")]
    [InlineData("what about seedlings")]
    [InlineData("is that safe")]
    [InlineData("how often?")]
    [InlineData("  AND then…  ")]
    public void A_short_question_that_leans_back_is_one(string text) => Assert.True(FollowUpQuestion.Is(text));

    [Theory]
    [InlineData("")]
    [InlineData("how does neem oil work")]
    [InlineData("android phone")]
    [InlineData("and now something quite different that has many more words than a short question has")]
    public void Another_is_not(string text) => Assert.False(FollowUpQuestion.Is(text));
}
