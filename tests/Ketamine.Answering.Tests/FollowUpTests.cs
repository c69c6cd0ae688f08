using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering.Tests;

/// <summary>The reply to a question that leans on the entry that was shown last.</summary>
public sealed class FollowUpTests
{
    private static readonly Entry Watering = Houseplants.Base.Find("watering")!;
    private static readonly Question Asked = new("and in winter?") { Previous = "watering" };

    [Fact]
    public void It_is_searched_together_with_the_last_question_and_never_answered_by_the_same_entry()
    {
        var matcher = new TwoWays(together: 0.9, alone: 0.9);

        var answer = Assert.IsType<AnswerReply>(Answerer(matcher).Answer(Asked));

        Assert.Equal(($"and in winter? {Watering.Question}", "watering"), Assert.Single(matcher.Heard));
        Assert.Equal("light", answer.Entry?.Id);
    }

    [Fact]
    public void The_answer_says_what_it_was_taken_to_follow()
    {
        var answer = Assert.IsType<AnswerReply>(Answerer(new TwoWays(together: 0.9, alone: 0.9)).Answer(Asked));

        Assert.Contains(Watering.Question, Assert.Single(answer.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_follows_the_question_is_searched_by_itself()
    {
        var answer = Assert.IsType<AnswerReply>(Answerer(new TwoWays(together: 0.1, alone: 0.9)).Answer(Asked));

        Assert.Equal("feeding", answer.Entry?.Id);
        Assert.Empty(answer.Notes);
    }

    [Fact]
    public void Entries_that_may_follow_are_offered() =>
        Assert.Equal(["light"], Assert.IsType<ClarificationReply>(Answerer(new TwoWays(together: 0.4, alone: 0.9)).Answer(Asked)).Offered.Select(entry => entry.Id));

    [Theory]
    [InlineData("and in winter?", null)]
    [InlineData("and in winter?", "no-such-entry")]
    [InlineData("which pot suits a young fern best", "watering")]
    public void A_question_that_leans_on_nothing_is_searched_by_itself(string text, string? previous)
    {
        var matcher = new TwoWays(together: 0.9, alone: 0.9);

        Answerer(matcher).Answer(new Question(text) { Previous = previous });

        Assert.Equal((text, null), Assert.Single(matcher.Heard));
    }

    private static Answerer Answerer(TwoWays matcher) => new(Houseplants.Base, matcher, new AnswerThresholds(), TimeProvider.System, triage: null);

    /// <summary>Finds "light" for a question beside the last one, and "feeding" for a question alone.</summary>
    private sealed class TwoWays(double together, double alone) : IQuestionMatcher
    {
        public List<(string Question, string? Excluding)> Heard { get; } = [];

        public QuestionMatch Match(string question, string? excluding = null)
        {
            Heard.Add((question, excluding));
            return new QuestionMatch(question, [excluding is null ? new Candidate(Houseplants.Base.Find("feeding")!, alone) : new Candidate(Houseplants.Base.Find("light")!, together)]);
        }
    }
}
