using CsCheck;
using Ketamine.Matching.Spelling;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Spelling;

public sealed class ContextSpellingTests
{
    private static readonly List<string>[] Texts =
    [
        .. new[]
        {
            "do my plants need water", "my plants need light", "the plants need water", "give the plants water now", "my cat ate the leaves",
            "my cat ate the plants", "the cat ate my leaves", "he likes to eat late", "we eat late", "i will eat late now",
        }.Select(Words.Texts),
    ];

    private static readonly HashSet<string> Everyday = ["car", "late", "garden"];
    private static readonly WordPairs Pairs = new(Texts);
    private static readonly Vocabulary Vocabulary = Vocabulary.Of(Pairs.Words.Where(word => word.Count >= 2), ["bordeaux"], Everyday);
    private static readonly ContextSpelling Spelling = new(Vocabulary, Pairs);

    [Theory]
    [InlineData("my plnats need water", "my plants need water")]
    [InlineData("my plants nede watre", "my plants need water")]
    [InlineData("my plantsneed water", "my plants need water")]
    [InlineData("my plantz  need, watr!", "my plants  need, water!")]
    public void Unknown_words_are_read_as_known_ones(string typed, string meant) => Assert.Equal(meant, Spelling.Correct(typed));

    [Theory]
    [InlineData("we aet late", "we eat late")]
    [InlineData("my cat aet the leaves", "my cat ate the leaves")]
    public void Among_words_as_near_the_neighbours_decide(string typed, string meant) => Assert.Equal(meant, Spelling.Correct(typed));

    [Fact]
    public void Among_slips_a_known_word_may_be_one_too() => Assert.Equal("my cat ate the leaves", Spelling.Correct("my car ate teh leavse"));

    [Theory]
    [InlineData("my car ate the leaves")]
    [InlineData("bordeaux 3l")]
    [InlineData("xqzwvkjh my plants")]
    [InlineData("")]
    [InlineData("?!")]
    public void What_is_known_or_near_to_nothing_stands(string typed) => Assert.Equal(typed, Spelling.Correct(typed));

    [Fact]
    public void A_name_stands_among_slips() => Assert.Equal("bordeaux plants need water", Spelling.Correct("bordeaux plnats nede watre"));

    [Fact]
    public void Any_text_keeps_what_is_no_word() => Gen.String.Sample(text =>
        Assert.Equal(Marks(text), Marks(Spelling.Correct(text))));

    private static string Marks(string text) => string.Concat(text.Where(c => !char.IsLetterOrDigit(c) && c is not ('\'' or '-') && !char.IsSurrogate(c)));
}
