using CsCheck;
using Ketamine.Answering.Curating;

namespace Ketamine.Answering.Tests.Curating;

public class SlugTests
{
    [Theory]
    [InlineData("How often should I water it?", "how-often-should-i-water-it")]
    [InlineData("  What’s “dry”?!  ", "whats-dry")]
    [InlineData("Crème brûlée: 2 kinds", "creme-brulee-2-kinds")]
    [InlineData("水？", "")]
    [InlineData("a very long question that goes on and on until nobody could remember how it began", "a-very-long-question-that-goes-on-and-on-until-nobody-could")]
    public void A_question_becomes_a_file_name(string question, string id) => Assert.Equal(id, Slug.Of(question));

    [Fact]
    public void Any_text_becomes_a_safe_file_name_that_stays_as_it_is() => Gen.String.Sample(text =>
    {
        var slug = Slug.Of(text);
        Assert.Matches(@"\A(?:[a-z0-9]+(?:-[a-z0-9]+)*)?\z", slug);
        Assert.True(slug.Length <= 60);
        Assert.Equal(slug, Slug.Of(slug));
    });
}
