using Ketamine.Matching.Spelling;

namespace Ketamine.Matching.Tests.Spelling;

public sealed class WordPairsTests
{
    private static readonly WordPairs Pairs = new(["the cat sat", "the cat ran", "the dog ran", "a cat"]);

    [Fact]
    public void A_word_seen_after_another_is_likelier_there() => Assert.True(After("the", "cat") > After("cat", "the"));

    [Fact]
    public void A_word_seen_more_often_after_another_is_likelier_there() => Assert.True(After("the", "cat") > After("the", "dog"));

    [Fact]
    public void A_word_never_seen_there_goes_by_how_common_it_is() => Assert.True(After("sat", "cat") > After("sat", "dog"));

    [Fact]
    public void An_unknown_word_is_least_likely_anywhere() => Assert.All(
        ["the", "cat", "unseen"],
        before => Assert.True(After(before, "unseen") < After(before, "a")));

    [Fact]
    public void The_edge_of_a_text_counts_as_a_neighbour() => Assert.True(
        Pairs.LogLikelihood(WordPairs.Edge, Pairs.NumberOf("the")) > Pairs.LogLikelihood(WordPairs.Edge, Pairs.NumberOf("ran")));

    [Fact]
    public void No_likelihood_is_above_1() => Assert.True(After("the", "cat") < 0);

    private static double After(string before, string word) => Pairs.LogLikelihood(Pairs.NumberOf(before), Pairs.NumberOf(word));
}
