using Ketamine.Answering;
using Ketamine.Cli.Evaluation;
using Ketamine.Matching;

namespace Ketamine.Cli.Tests.Evaluation;

public sealed class ExaminationTests : IDisposable
{
    private readonly PlantBase _plants = new();

    public void Dispose() => _plants.Dispose();

    [Fact]
    public void Replies_stand_in_the_questions_order_with_one_match_each()
    {
        using var real = new QuestionMatcher(_plants.Knowledge);
        var matcher = new CountingMatcher(real);
        var ids = Enumerable.Range(0, 300).Select(i => _plants.Knowledge.Entries[i % 3]).ToList();

        var asked = Examine(matcher, [.. ids.Select(e => Question(e.Question, e.Id))]);

        Assert.Equal(ids.Select(e => e.Id), asked.Select(a => a.Candidates[0].Entry.Id));
        Assert.All(asked, a => Assert.Equal(a.Candidates[0].Entry.Id, a.Reply.Candidates[0].Id));
        Assert.Equal(300, matcher.Count);
    }

    [Fact]
    public void Smalltalk_is_matched_all_the_same()
    {
        using var first = new FirstEntryMatcher(_plants.Knowledge);
        var matcher = new CountingMatcher(first);

        var asked = Assert.Single(Examine(matcher, [Question("hello", "fern")]));

        Assert.Equal("smalltalk", asked.Reply.Outcome);
        Assert.Empty(asked.Reply.Candidates);
        Assert.True(asked.IsBestRight);
        Assert.Equal(1, matcher.Count);
    }

    private IReadOnlyList<AskedQuestion> Examine(IQuestionMatcher matcher, LabelledQuestion[] questions) =>
        new Examination(matcher, recorder => CommonOptions.CreateAnswerer(_plants.Knowledge, recorder, new AnswerThresholds(), safety: false))
            .Ask(questions, new Progress(TextWriter.Null, questions.Length));

    private static LabelledQuestion Question(string text, string id) => new(text, [new Label.Answered(id)], "in");

    private sealed class CountingMatcher(IQuestionMatcher inner) : IQuestionMatcher
    {
        private int _count;

        public int Count => _count;

        public QuestionMatch Match(string question, string? excluding = null)
        {
            Interlocked.Increment(ref _count);
            return inner.Match(question);
        }
    }
}
