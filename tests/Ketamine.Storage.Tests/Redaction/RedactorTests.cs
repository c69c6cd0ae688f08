using CsCheck;
using Ketamine.Storage.Redaction;

namespace Ketamine.Storage.Tests.Redaction;

public class RedactorTests
{
    private static readonly Redactor Redactor = new(word => word is "spravato" or "nhs" or "london", ["my name is", "i'm called"]);

    [Theory]
    [InlineData("write to jo.bloggs+x@example.co.uk please", "write to […] please")]
    [InlineData("see https://example.org/me?id=1 there", "see […] there")]
    [InlineData("ask @jo_b about it", "ask […] about it")]
    [InlineData("ring 020 7946 0018 or +44 (0)7700-900123", "ring […] or […]")]
    [InlineData("born 24/11/1980, is it safe", "born […], is it safe")]
    [InlineData("my number is 943 476 5919", "my number is […]")]
    [InlineData("i live at SW1A 1AA", "i live at […]")]
    [InlineData("my name is jo bloggs and i ask", "my name is […] and i ask")]
    [InlineData("is Mary Smith right", "is […] […] right")]
    [InlineData("does Spravato work on the NHS", "does Spravato work on the NHS")]
    [InlineData("Does it work? Tell me.", "Does it work? Tell me.")]
    [InlineData("can I take 50 mg at 30", "can I take 50 mg at 30")]
    public void Personal_details_are_taken_out_and_the_question_stays(string text, string redacted) =>
        Assert.Equal(redacted, Redactor.Redact(text).Text);

    [Fact]
    public void Without_announcing_words_the_rest_still_holds() =>
        Assert.Equal("my name is […], 5", new Redactor(_ => false, []).Redact("my name is Jo, 5").Text);

    [Fact]
    public void Any_text_becomes_one_short_line_without_control_characters() =>
        Gen.String.Sample(text =>
        {
            var redacted = Redactor.Redact(text).Text;
            return redacted.Length <= Redactor.MaxCharacters && !redacted.Any(char.IsControl) && !redacted.Any(char.IsSurrogate);
        });

    [Fact]
    public void No_long_number_survives_in_any_text() =>
        Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 20], Gen.Long[100, long.MaxValue], Gen.String[Gen.Char.AlphaNumeric, 0, 20]).Sample((before, number, after) =>
            !Redactor.Redact($"{before} {number} {after}").Text.Contains($"{number}", StringComparison.Ordinal));
}
