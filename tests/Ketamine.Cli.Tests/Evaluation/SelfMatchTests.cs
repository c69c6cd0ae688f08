using Ketamine.Cli.Evaluation;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class SelfMatchTests : IDisposable
{
    private static readonly Rewording AsIs = new(null, null);

    private readonly PlantBase _plants = new();
    private readonly List<FirstEntryMatcher> _matchers = [];

    public void Dispose()
    {
        _plants.Dispose();
        _matchers.ForEach(m => m.Dispose());
    }

    [Fact]
    public void Every_question_and_alternate_is_asked_once()
    {
        var selfMatch = WithFirstEntryMatcher(AsIs);

        var matched = selfMatch.Ask(Quiet);

        Assert.Equal(_plants.Knowledge.Entries.SelectMany(e => e.Phrasings), matched.Select(m => m.Text));
        Assert.Equal(["fern", "fern", "fern"], matched.Where(m => m.IsRight).Select(m => m.Expected));
        Assert.Equal(matched.Count, selfMatch.Count(leaveOneOut: false));
    }

    [Fact]
    public void Each_alternate_is_asked_of_a_matcher_built_without_it_and_with_the_question()
    {
        var selfMatch = WithFirstEntryMatcher(AsIs);

        var matched = selfMatch.AskLeftOut(Quiet);

        Assert.Equal(_plants.Knowledge.Entries.SelectMany(e => e.Alternates).Order(), matched.Select(m => m.Text).Order());
        Assert.Equal(matched.Count, selfMatch.Count(leaveOneOut: true));
        Assert.Equal(3, _matchers.Count);
        Assert.All(_matchers, m => Assert.Empty(m.Asked.Intersect(m.Knowledge.Entries.SelectMany(e => e.Phrasings))));
        Assert.All(_matchers, m => Assert.Equal(_plants.Knowledge.Entries.Select(e => e.Question), m.Knowledge.Entries.Select(e => e.Question)));
        Assert.All(_matchers, m => Assert.True(m.IsDisposed));
    }

    [Fact]
    public void The_questions_are_reworded_before_they_are_asked()
    {
        WithFirstEntryMatcher(new Rewording(null, new Chatter(50))).Ask(Quiet);

        Assert.All(Assert.Single(_matchers).Asked, text => Assert.True(text.Length > 60));
    }

    [Fact]
    public void The_real_matcher_finds_every_phrasing_of_a_small_base() =>
        Assert.All(new SelfMatch(_plants.Knowledge, knowledge => new QuestionMatcher(knowledge), AsIs).Ask(Quiet), m => Assert.Equal(m.Expected, m.Got));

    [Fact]
    public void The_report_counts_and_lists_misses()
    {
        SelfMatched[] matched = [new("a", "fern", "fern"), new("b", "fig", "fern"), new("c", "ivy", null), new("d", "fig", "fig")];

        var report = SelfMatchReport.Of(matched, leaveOneOut: true, "sha256:0", list: true);

        Assert.Equal((4, 2, 0.5), (report.Questions, report.Right, report.RecallAt1));
        Assert.Equal([new SelfMatchMiss("b", "fig", "fern"), new SelfMatchMiss("c", "ivy", null)], report.Misses);
        Assert.Null(SelfMatchReport.Of(matched, leaveOneOut: true, "sha256:0", list: false).Misses);
    }

    private static Progress Quiet => new(TextWriter.Null, 0);

    private SelfMatch WithFirstEntryMatcher(Rewording rewording) => new(
        _plants.Knowledge,
        knowledge =>
        {
            _matchers.Add(new FirstEntryMatcher(knowledge));
            return _matchers[^1];
        },
        rewording);
}
