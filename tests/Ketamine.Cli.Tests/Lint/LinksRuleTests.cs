using Ketamine.Cli.Lint;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Cli.Tests.Lint;

public class LinksRuleTests
{
    private readonly LinksRule _rule = new();

    [Theory]
    [InlineData("[site](https://example.org/a)")]
    [InlineData("<https://example.org>")]
    [InlineData("Write to <help@example.org> or [us](mailto:help@example.org).")]
    [InlineData("[call](tel:116-123)")]
    [InlineData("[call](tel:+441234567)")]
    [InlineData("Node.js and e.g. this are no links.")]
    public void Web_mail_and_telephone_links_are_fine(string answer) => _rule.Passes(Houseplants.Watering with { Answer = answer });

    [Theory]
    [InlineData("[site](http://example.org)", "http://example.org")]
    [InlineData("[site](javascript:alert(1))", "javascript:alert(1)")]
    [InlineData("![picture](data:image/png;base64,AA)", "data:image/png;base64,AA")]
    [InlineData("[site](example.org)", "example.org")]
    [InlineData("[site](https://localhost)", "https://localhost")]
    [InlineData("[site](https://me:secret@example.org)", "https://me:secret@example.org")]
    [InlineData("[call](tel:one)", "tel:one")]
    [InlineData("[write](mailto:nobody)", "mailto:nobody")]
    [InlineData("See www.example.org.", "www.example.org")]
    [InlineData("See http://example.org/a.", "http://example.org/a")]
    public void Other_links_are_found(string answer, string address) => _rule.Finds($"'{address}'", Houseplants.Watering with { Answer = answer });

    [Fact]
    public void Links_of_notes_are_checked_too() =>
        _rule.Finds("'ftp://example.org'", Houseplants.Watering with { Note = new EditorNote("[site](ftp://example.org)", ComesFirst: false) });

    [Fact]
    public void An_address_of_a_source_is_found_in_the_sources()
    {
        using var copy = new HouseplantsCopy();
        copy.Replace("sources.yaml", "https://example.com/pests", "https://intranet/page");

        var finding = Assert.Single(_rule.Check(KnowledgeReader.Read(copy.Folder).OrThrow()));

        Assert.Equal("sources.yaml", finding.File);
        Assert.Contains("P4", finding.Message, StringComparison.Ordinal);
    }
}
