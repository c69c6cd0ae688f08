using Ketamine.Answering;
using Ketamine.Cli.Evaluation;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class AnswerTimingTests : IDisposable
{
    private readonly PlantBase _plants = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void Each_question_is_timed_after_the_base_warmed_the_answerer_up()
    {
        using var matcher = Matcher(TimeSpan.FromMicroseconds(30));

        var measured = Timing(matcher).Measure(["is the fern dry", "is the fig bald"]);

        Assert.Equal([30, 30], measured);
        Assert.Equal([.. _plants.Knowledge.Entries.SelectMany(e => e.Phrasings), "is the fern dry", "is the fig bald"], matcher.Asked);
    }

    [Fact]
    public void Of_many_questions_a_thousand_are_timed_evenly_spread()
    {
        using var matcher = Matcher(TimeSpan.FromMicroseconds(1));

        var measured = Timing(matcher).Measure([.. Enumerable.Range(0, 2500).Select(i => $"plant number {i}")]);

        Assert.Equal(1000, measured.Count);
        Assert.Equal(["plant number 0", "plant number 2", "plant number 5"], matcher.Asked.Skip(matcher.Asked.Count - 1000).Take(3));
        Assert.Equal("plant number 2497", matcher.Asked[^1]);
    }

    private AnswerTiming Timing(FirstEntryMatcher matcher) => new(CommonOptions.CreateAnswerer(_plants.Knowledge, matcher, new AnswerThresholds(), safety: false), _time);

    private FirstEntryMatcher Matcher(TimeSpan takes) => new(_plants.Knowledge) { OnMatch = () => _time.Advance(takes) };
}
