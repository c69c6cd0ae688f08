using CsCheck;
using Ketamine.Matching.Spelling;
using Ketamine.Matching.Text;

namespace Ketamine.Matching.Tests.Spelling;

public sealed class SpellFixTests
{
    private static readonly HashSet<string> Everyday = ["garden", "window", "mister", "litter"];
    private static readonly Vocabulary Vocabulary = new(PlantBase.Read(), Everyday);
    private static readonly SpellFix Spelling = new(Vocabulary);

    [Theory]
    [InlineData("seedligns", "seedlings")]
    [InlineData("sedlings", "seedlings")]
    [InlineData("seedlinggs", "seedlings")]
    [InlineData("seedlimgs", "seedlings")]
    [InlineData("labels", "label")]
    [InlineData("insetcs", "insects")]
    [InlineData("evneigng", "evening")]
    [InlineData("windwo", "window")]
    [InlineData("littre", "litre")]
    public void A_word_one_or_two_letters_away_is_meant(string typed, string meant) => Assert.Equal(meant, Spelling.Correction(typed));

    [Theory]
    [InlineData("seedlings")]
    [InlineData("garden")]
    [InlineData("bordeaux")]
    [InlineData("sulfur")]
    [InlineData("s33dlings")]
    [InlineData("gg")]
    [InlineData("xqzwvkjh")]
    public void Known_words_names_numbers_and_what_is_near_to_nothing_stand(string typed) => Assert.Null(Spelling.Correction(typed));

    [Fact]
    public void The_base_s_own_word_is_preferred_to_one_of_the_language() => Assert.Equal("litre", Spelling.Correction("littre"));

    [Fact]
    public void Two_words_run_together_are_parted() => Assert.Equal("neem oil", Spelling.Correction("neemoil"));

    [Fact]
    public void The_rest_of_a_text_stays_as_it_is() => Assert.Equal(
        [new Replacement(4, 13, "seedlings")],
        Spelling.Find("are seedligns ok?"));

    [Fact]
    public void A_correction_is_always_a_known_word_or_two() => Gen.Char['a', 'z'].Array[1, 26].Select(letters => new string(letters)).Sample(word =>
        Spelling.Correction(word) is not { } meant || meant.Split(' ').All(Vocabulary.Knows), iter: 2_000);
}
