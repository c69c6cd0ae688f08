using CsCheck;
using Ketamine.Bot.Pages;
using Ketamine.Tests;

namespace Ketamine.Bot.Tests.Pages;

public sealed class SafeHtmlTests
{
    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("mailto:a@example.org", true)]
    [InlineData("tel:111", true)]
    [InlineData("http://example.org", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("JaVaScRiPt:alert(1)", false)]
    [InlineData(" javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("vbscript:x", false)]
    [InlineData("ftp://example.org", false)]
    [InlineData("//example.org", false)]
    [InlineData("/privacy", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_three_schemes_may_be_followed(string? address, bool isSafe) => Assert.Equal(isSafe, SafeHtml.IsSafe(address));

    [Theory]
    [InlineData("[good](https://example.org/)", "<p><a href=\"https://example.org/\" target=\"_blank\" rel=\"noopener noreferrer\">good</a></p>")]
    [InlineData("[bad](javascript:alert(1))", "<p>bad</p>")]
    [InlineData("![a fern](https://example.org/fern.png)", "<p>a fern</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("<b>bold</b>", "<p>&lt;b&gt;bold&lt;/b&gt;</p>")]
    [InlineData("[![p](x)](javascript:a)", "<p>p</p>")]
    public void Markdown_becomes_html_without_what_could_run(string markdown, string html) =>
        Assert.Equal(html, SafeHtml.Of(markdown).Value.Trim());

    [Fact]
    public void No_text_brings_in_a_tag_of_its_own_or_an_unsafe_link()
    {
        string[] pieces =
        [
            "<", ">", "script", "img", " ", "onerror", "=", "\"", "'", "javascript:", "data:", "[", "]", "(", ")", "!", "\n", "\n\n", "`", "|", "-", "&#106;", "\\", "a",
            "https://x.example", ":", "/", "<svg onload=x>",
        ];
        var piece = Gen.Int[0, pieces.Length - 1].Select(index => pieces[index]);
        piece.Array[0, 30].Select(string.Concat).Sample(
            markdown =>
            {
                var html = SafeHtml.Of(markdown).Value;
                Assert.DoesNotMatch("(?i)<(?!/?(p|a|em|strong|code|pre|ul|ol|li|h[1-6]|hr|br|blockquote|table|thead|tbody|tr|th|td)\\b)[a-z/!]", html);
                Assert.DoesNotMatch("(?i)href=\"(?!https://|mailto:|tel:)", html);
                Assert.DoesNotMatch("(?i)<[^>]* on[a-z]+=", html);
            },
            iter: Cases.Of(20_000));
    }

    [Theory]
    [InlineData("# Privacy\n\nText.", "Privacy", "\nText.")]
    [InlineData("Text alone.", "", "Text alone.")]
    [InlineData("# Alone", "", "# Alone")]
    public void A_document_is_parted_at_its_heading(string markdown, string heading, string body) =>
        Assert.Equal((heading, body), SafeHtml.SplitHeading(markdown));
}
