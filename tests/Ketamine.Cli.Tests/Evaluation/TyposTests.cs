using CsCheck;
using Ketamine.Cli.Evaluation;

namespace Ketamine.Cli.Tests.Evaluation;

public class TyposTests
{
    private static readonly Gen<(string Text, int Every)> Any = Gen.Select(Gen.String, Gen.Int[1, 40]);

    private static readonly Gen<string> Sentence = Gen.OneOf(Gen.Char['a', 'z'], Gen.Char['A', 'Z'], Gen.Const(' '), Gen.Char['0', '9']).Array[0, 120].Select(c => new string(c));

    // Pins the seed: figures of different days and machines are compared.
    [Fact]
    public void The_same_text_has_the_same_typos_for_ever() =>
        Assert.Equal("How ofkem should I watr a fenr?", new Typos(8).In("How often should I water a fern?"));

    [Fact]
    public void The_same_text_has_the_same_typos() => Any.Sample((text, every) => new Typos(every).In(text) == new Typos(every).In(text));

    [Fact]
    public void Only_letters_are_touched() =>
        Any.Sample((text, every) => NonLetters(new Typos(every).In(text)) == NonLetters(text));

    [Fact]
    public void There_are_no_more_typos_than_asked_for() =>
        Gen.Select(Sentence, Gen.Int[1, 40]).Sample((text, every) =>
            Distance(text, new Typos(every).In(text)) <= 2 * Math.Max(1, text.Length / every));

    [Fact]
    public void A_text_with_a_letter_never_stays_as_it_was_when_it_has_one_typo() =>
        Sentence.Where(text => text.Any(char.IsLetter)).Sample(text => new Typos(text.Length).In(text) != text);

    [Fact]
    public void All_four_sorts_happen_about_equally()
    {
        var sorts = Enumerable.Range(0, 4000).Select(i => $"fern number {i}").CountBy(text => Sort(text, new Typos(100).In(text))).ToDictionary();

        Assert.Equal(4, sorts.Count);
        Assert.All(sorts.Values, count => Assert.InRange(count, 700, 1300));
    }

    [Theory]
    [InlineData("")]
    [InlineData("42 ?!")]
    [InlineData("\ud800")]
    public void A_text_without_letters_stays_as_it_was(string text) => Assert.Equal(text, new Typos(8).In(text));

    private static string NonLetters(string text) => new([.. text.Where(c => !char.IsLetter(c))]);

    private static string Sort(string text, string typed) => (typed.Length - text.Length) switch
    {
        1 => "insertion",
        -1 => "deletion",
        _ when text.Order().SequenceEqual(typed.Order()) => "swap",
        _ => "replacement",
    };

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j - 1], row[j]) + 1);
            }
        }

        return row[b.Length];
    }
}
