using Ketamine.Answering.Triage;
using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests.Triage;

public sealed class RegionNamesTests
{
    private readonly RegionNames _names = new(new HelpLines(
        [Region("GU", "guinea", "the u.k."), Region("PG", "papua new guinea", "new guinea"), Region("CI", "côte d'ivoire")],
        BeforeNames: ["in", "i live in"],
        AfterNames: ["here", "is where i am"]));

    [Theory]
    [InlineData("I am in Guinea now", "GU")]
    [InlineData("I live in guinea", "GU")]
    [InlineData("Guinea here, hello", "GU")]
    [InlineData("guinea is where I am", "GU")]
    [InlineData("in guinea", "GU")]
    [InlineData("guinea here", "GU")]
    public void A_name_counts_with_any_phrase_before_or_after_it_wherever_it_stands(string text, string region) => Assert.Equal(region, _names.Find(text)?.Code);

    [Theory]
    [InlineData("guinea")]
    [InlineData("guinea in")]
    [InlineData("here guinea")]
    [InlineData("a guinea pig lives in my house")]
    [InlineData("in guineas")]
    [InlineData("begin guinea")]
    [InlineData("guinea hereby")]
    [InlineData("")]
    [InlineData("?!")]
    public void A_name_alone_or_within_other_words_does_not(string text) => Assert.Null(_names.Find(text));

    [Theory]
    [InlineData("new guinea here", "PG")]
    [InlineData("papua new guinea is where I am", "PG")]
    [InlineData("I live in Guinea, not in Papua New Guinea", "PG")]
    public void The_longest_phrase_is_taken(string text, string region) => Assert.Equal(region, _names.Find(text)?.Code);

    [Theory]
    [InlineData("in the U.K.", "GU")]
    [InlineData("in the UK!", "GU")]
    [InlineData("I'm in (the) uk", "GU")]
    [InlineData("in-guinea", "GU")]
    [InlineData("in\nGuinea?", "GU")]
    [InlineData("in   guinea", "GU")]
    [InlineData("in Côte d’Ivoire", "CI")]
    [InlineData("in Côte dIvoire", "CI")]
    public void Marks_and_spaces_do_not_matter(string text, string region) => Assert.Equal(region, _names.Find(text)?.Code);

    private static HelpRegion Region(string code, params string[] names) => new(code, [], names, []);
}
