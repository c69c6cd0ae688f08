using Ketamine.Bot.Commands;

namespace Ketamine.Bot.Tests.Commands;

public class RegionsTests
{
    [Theory]
    [InlineData("GB", "GB")]
    [InlineData("gb", "GB")]
    [InlineData("UK", "GB")]
    [InlineData("Ireland", "IE")]
    [InlineData("new zealand", "NZ")]
    [InlineData("Deutschland", "DE")]
    [InlineData("España", "ES")]
    [InlineData("united states", "US")]
    public void Codes_and_names_are_known(string text, string code) => Assert.Equal(code, Regions.CodeOf(text));

    [Theory]
    [InlineData("zz")]
    [InlineData("")]
    [InlineData("001")]
    [InlineData("somewhere")]
    public void Other_texts_are_none(string text) => Assert.Null(Regions.CodeOf(text));

    [Fact]
    public void A_name_is_shown_with_its_code() => Assert.Equal("Ireland (IE)", Regions.NameOf("IE"));
}
