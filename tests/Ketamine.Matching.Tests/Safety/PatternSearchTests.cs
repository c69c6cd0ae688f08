using Ketamine.Knowledge;
using Ketamine.Matching.Safety;

namespace Ketamine.Matching.Tests.Safety;

public sealed class PatternSearchTests
{
    [Theory]
    [InlineData(" my fern is dry ", true)]
    [InlineData(" is my fern dry ", true)]
    [InlineData(" my fern looks very very very dry ", true)]
    [InlineData(" my fern looks very very very very dry ", false)]
    [InlineData(" my ferny dry ", false)]
    [InlineData(" fern my dry ", false)]
    public void Steps_follow_one_another_and_a_gap_takes_four_words(string sentence, bool found) =>
        Assert.Equal(found, Search(new SafetyPattern("my fern .. dry", [Step("my"), Step("fern", "palm"), new(["dry"], AfterGap: true)], false, false)).IsIn(sentence));

    [Theory]
    [InlineData(" help ", true)]
    [InlineData(" help me ", false)]
    [InlineData(" i need help ", false)]
    public void Ends_bind(string sentence, bool found) => Assert.Equal(found, Search(new SafetyPattern("^ help $", [Step("help")], true, true)).IsIn(sentence));

    [Theory]
    [InlineData(" watering ")]
    [InlineData(" water ")]
    public void A_star_stands_for_any_ending(string sentence) => Assert.True(Search(new SafetyPattern("water*", [Step("water*")], false, false)).IsIn(sentence));

    [Fact]
    public void Words_of_several_words_and_marks_are_taken_as_they_are() =>
        Assert.True(Search(new SafetyPattern("x", [Step("can't (go) on")], false, false)).IsIn(" i cant (go) on "));

    private static PatternSearch Search(SafetyPattern pattern) => new([pattern]);

    private static SafetyPattern.Step Step(params string[] any) => new(any, AfterGap: false);
}
