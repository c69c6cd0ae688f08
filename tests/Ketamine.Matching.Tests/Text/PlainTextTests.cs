using CsCheck;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Text;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("  What   IS\tthis\n?", "what is this ?")]
    [InlineData("ke\u200Btamine", "ketamine")]
    [InlineData("\u202Eketamine\u202C", "ketamine")]
    [InlineData("kеtаminе", "ketamine")]
    [InlineData("ｋｅｔａｍｉｎｅ", "ketamine")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("don’t", "don't")]
    [InlineData("", "")]
    public void Brings_what_looks_the_same_into_one_form(string text, string plain) => Assert.Equal(plain, PlainText.Of(text));

    // An attribute cannot hold a lone surrogate, so it is made here.
    [Fact]
    public void Drops_lone_surrogates() => Assert.Equal("broken", PlainText.Of($"{(char)0xD800}bro{(char)0xDC00}ken"));

    [Fact]
    public void Is_stable_and_never_throws() =>
        Gen.String[Gen.Char, 0, 200].Sample(text =>
        {
            var plain = PlainText.Of(text);
            return PlainText.Of(plain) == plain;
        }, iter: Cases.Of(2_000));

    [Fact]
    public void Bounds_its_work() => Assert.True(PlainText.Of(new string('a', 1_000_000)).Length <= PlainText.MaxLength);
}
