using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Tests.Windows;

public sealed class ChatterFilterTests
{
    // What names the plant is near, a leaf is less so, and nothing else is.
    private static readonly ChatterFilter Filter = new(Nearness, text => text.Length);

    [Theory]
    [InlineData("my fern is dry. shall i water the leaf?")]
    [InlineData("it rains. it pours.")]
    [InlineData("it rains")]
    [InlineData("")]
    public void A_message_without_chatter_or_of_nothing_else_is_read_as_it_is(string message) => Assert.Equal([message], Filter.Read(message));

    [Fact]
    public void A_little_chatter_is_left_out() =>
        Assert.Equal(["my fern is dry. is the fern ill?"], Filter.Read("my fern is dry. it rains. is the fern ill?"));

    [Fact]
    public void Of_much_chatter_only_what_stands_between_it_is_read_and_what_stands_together_stays_so() => Assert.Equal(
        ["my fern is dry. shall i water it?"],
        Filter.Read("it rains. it pours. the leaf is green. it is late. my fern is dry. shall i water it? it snows. good bye."));

    [Fact]
    public void Where_nothing_is_surely_the_question_all_that_is_near_is_read() => Assert.Equal(
        ["a leaf.", "that leaf."],
        Filter.Read("it rains. a leaf. it pours. it snows. that leaf."));

    [Fact]
    public void A_question_near_to_nothing_is_chatter() => Assert.Equal(["my fern is dry."], Filter.Read("how are you? i am well. my fern is dry."));

    [Fact]
    public void Of_very_many_sentences_those_that_ask_and_that_say_most_are_judged()
    {
        var message = string.Concat(Enumerable.Range(0, 100).Select(i => $"it rains again and again {i}. ")) + "is the fern ill?";

        Assert.Equal(["is the fern ill?"], Filter.Read(message));
    }

    [Fact]
    public void No_more_than_six_parts_are_read() =>
        Assert.Equal(6, Filter.Read(string.Concat(Enumerable.Range(0, 10).Select(i => $"fern {i}. it rains. it pours. "))).Count);

    private static float Nearness(string text) =>
        text.Contains("fern", StringComparison.Ordinal) ? 0.8f : text.Contains("leaf", StringComparison.Ordinal) ? 0.4f : text.Contains("water", StringComparison.Ordinal) ? 0.2f : 0.1f;
}
