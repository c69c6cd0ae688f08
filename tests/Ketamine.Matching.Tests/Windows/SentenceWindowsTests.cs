using Ketamine.Matching.Windows;

namespace Ketamine.Matching.Tests.Windows;

public sealed class SentenceWindowsTests
{
    private const string Filler = "the train was late again this morning and it rained all day long.";

    [Fact]
    public void A_short_message_is_one_window() => Assert.Equal(["is it safe? i hope so."], SentenceWindows.Of("is it safe? i hope so."));

    [Fact]
    public void A_long_message_gives_each_sentence_by_itself_and_with_those_after_it()
    {
        var message = string.Join(' ', Filler, "is it safe?", Filler, Filler, Filler, Filler, Filler);

        var windows = SentenceWindows.Of(message);

        Assert.Contains("is it safe?", windows);
        Assert.Contains($"is it safe? {Filler} {Filler}", windows);
        Assert.All(windows, window => Assert.Contains(window, message, StringComparison.Ordinal));
    }

    [Fact]
    public void Sentences_end_at_marks_before_a_space() => Assert.Equal(
        ["is 0.5 enough?", "no!", "why"],
        SentenceWindows.Sentences("is 0.5 enough? no! ... why"));

    [Fact]
    public void A_sentence_without_end_is_cut() => Assert.All(
        SentenceWindows.Sentences(string.Join(' ', Enumerable.Repeat("word", 2_000))),
        sentence => Assert.True(sentence.Length <= 310));

    [Fact]
    public void Marks_alone_are_no_sentence() => Assert.Empty(SentenceWindows.Sentences("?! ... ;"));
}
