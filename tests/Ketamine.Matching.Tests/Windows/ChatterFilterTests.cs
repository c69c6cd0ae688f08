using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Tests.Windows;

public sealed class ChatterFilterTests
{
    // Only what names the plant is near.
    private static readonly ChatterFilter Filter = new(text => text.Contains("fern", StringComparison.Ordinal) ? 0.8f : 0.1f, text => text.Length);

    [Theory]
    [InlineData("it rains. my fern is dry. have a good day.", "my fern is dry.")]
    [InlineData("it rains. shall i water it? my fern is dry.", "shall i water it? my fern is dry.")]
    [InlineData("it rains. it pours.", "it rains. it pours.")]
    [InlineData("it rains", "it rains")]
    [InlineData("", "")]
    public void Sentences_near_to_nothing_go_unless_they_ask_or_all_would_go(string message, string rest) => Assert.Equal(rest, Filter.Apply(message));

    [Fact]
    public void Of_very_many_sentences_those_that_say_most_are_judged()
    {
        var message = string.Concat(Enumerable.Range(0, 100).Select(i => $"fern {i}. ")) + "a fern that says more than all the others.";

        var rest = Filter.Apply(message);

        Assert.EndsWith("a fern that says more than all the others.", rest, StringComparison.Ordinal);
        Assert.True(rest.Length < message.Length / 2);
    }
}
