using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Answering.Tests.Triage;

public sealed class HelpDirectoryTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();
    private static readonly HelpDirectory Directory = new(Knowledge.HelpLines);

    [Theory]
    [InlineData("GB", "I need help", "GB")]
    [InlineData("us", "I need help", "US")]
    [InlineData(null, "I'm in Ireland and I want to die", "IE")]
    [InlineData("US", "I'm in Ireland and I want to die", "US")]
    public void Lines_are_those_of_the_persons_country(string? region, string text, string shown) =>
        Assert.Contains(Lines(region, text), line => line.Region == shown);

    [Theory]
    [InlineData(null)]
    [InlineData("ZZ")]
    public void Without_a_known_country_only_the_international_lines_are_shown(string? region) =>
        Assert.All(Lines(region, "I need help"), line => Assert.Equal(HelpRegion.Anywhere, line.Region));

    [Fact]
    public void There_is_always_a_line_for_a_crisis_and_for_an_emergency() => Assert.All(
        Knowledge.HelpLines.Regions.Select(r => r.Code).Append(null).Append("ZZ"),
        region => Assert.Equal(2, Lines(region, "help").Select(line => line.Kind).Distinct().Count()));

    [Theory]
    [InlineData("en-GB", "GB")]
    [InlineData("pt_BR", "BR")]
    [InlineData("zh-Hant-TW", "TW")]
    [InlineData("en", null)]
    [InlineData("de-419", null)]
    [InlineData("de-4B", null)]
    [InlineData("en-x-gb", null)]
    [InlineData("en-u-GB", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_language_alone_sets_no_country(string? locale, string? region) => Assert.Equal(region, LocaleRegion.Of(locale));

    private static IReadOnlyList<HelpLine> Lines(string? region, string text) =>
        Directory.For([HelpLineKind.Crisis, HelpLineKind.Emergency], new Question(text) { Region = region });
}
