using Ketamine.Answering.Tests.Triage;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;

namespace Ketamine.Answering.Tests;

/// <summary>The reply to a message about one person's case, and what of it is searched for.</summary>
public sealed class PersonalAdviceTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();
    private static readonly SafetyTriage Triage = SafetyTriage.ByRulesAlone(Knowledge)!;
    private static readonly string Message = Knowledge.Safety!.Rules.SelectMany(rule => rule.Matches).First(text => Triage.Assess(text)?.Category == SafetyCategory.PersonalAdvice);

    [Fact]
    public void That_no_advice_is_given_stands_before_the_entry()
    {
        var reply = Answerer(new ScriptedMatcher(Knowledge, 0.99)).Answer(new Question(Message));

        var answer = Assert.IsType<AnswerReply>(reply);
        Assert.Equal((SafetyCategory.PersonalAdvice, Knowledge.Texts[TextName.PersonalAdvice]), (answer.Safety?.Category, answer.Notes[0]));
        AssertStandsBefore(Knowledge.Entries[0].Answer, reply);
    }

    [Fact]
    public void It_stands_first_too_where_no_entry_is_found()
    {
        var reply = Answerer(new ScriptedMatcher(Knowledge)).Answer(new Question(Message));
        Assert.Equal(SafetyCategory.PersonalAdvice, reply.Safety?.Category);
        AssertStandsBefore(Knowledge.Texts[TextName.Disclaimer], reply);
    }

    [Fact]
    public void Without_any_entry_the_reply_says_both_that_no_advice_is_given_and_that_there_is_no_answer()
    {
        var knowledge = Made.Bare with { Safety = Made.Protocol([Made.Rule("mine", SafetyCategory.PersonalAdvice, new SafetyPattern("my fern", [new(["fern"], AfterGap: false)], false, false))]) };

        var reply = new Answerer(knowledge, new ScriptedMatcher(knowledge), new AnswerThresholds(), TimeProvider.System, SafetyTriage.ByRulesAlone(knowledge)).Answer(new Question("should I move my fern"));

        Assert.Equal($"{knowledge.Texts[TextName.PersonalAdvice]}\n\n{knowledge.Texts[TextName.Fallback]}", Assert.IsType<FallbackReply>(reply).Text);
    }

    [Theory]
    [InlineData("my name is Mary Smith, what is it made of?", "Mary")]
    [InlineData("what is it made of? write to jo@example.org", "jo@")]
    [InlineData("what is it made of? call 07700 900123", "900123")]
    public void Personal_details_are_not_searched_for(string message, string detail)
    {
        var matcher = new Hearing();
        Answerer(matcher).Answer(new Question(message));
        Assert.Contains("made of", Assert.Single(matcher.Heard), StringComparison.Ordinal);
        Assert.DoesNotContain(detail, matcher.Heard[0], StringComparison.Ordinal);
    }

    private static void AssertStandsBefore(string later, Reply reply)
    {
        var text = ReplyJson.Of(reply, Knowledge.Texts).Text;
        var advice = text.IndexOf(Knowledge.Texts[TextName.PersonalAdvice], StringComparison.Ordinal);
        Assert.InRange(advice, 0, text.IndexOf(later, StringComparison.Ordinal) - 1);
    }

    private static Answerer Answerer(IQuestionMatcher matcher) =>
        new(Knowledge, matcher, new AnswerThresholds(), TimeProvider.System, Triage);

    private sealed class Hearing : IQuestionMatcher
    {
        public List<string> Heard { get; } = [];

        public QuestionMatch Match(string question, string? excluding = null)
        {
            Heard.Add(question);
            return new QuestionMatch(question, []);
        }
    }
}
