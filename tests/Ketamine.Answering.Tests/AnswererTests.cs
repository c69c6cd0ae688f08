using CsCheck;
using Ketamine.Answering.Tests.Triage;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Answering.Tests;

public sealed class AnswererTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(0.9, "answer")]
    [InlineData(0.5, "answer")]
    [InlineData(0.4, "clarification")]
    [InlineData(0.25, "clarification")]
    [InlineData(0.1, "fallback")]
    public void Confidence_decides(double confidence, string outcome) =>
        Assert.Equal(outcome, ReplyJson.OutcomeOf(Ask("tell me about repotting", confidence, confidence / 2)));

    [Fact]
    public void An_answer_stands_word_for_word_and_once_in_the_whole_text()
    {
        var reply = Ask("tell me about repotting", 0.9);
        var text = ReplyJson.Of(reply, Knowledge.Texts).Text;

        Assert.Equal(text.IndexOf(Knowledge.Entries[0].Answer, StringComparison.Ordinal), text.LastIndexOf(Knowledge.Entries[0].Answer, StringComparison.Ordinal));
        Assert.Contains(Knowledge.Entries[0].Answer, text, StringComparison.Ordinal);
        Assert.EndsWith($"*{reply.Disclaimer}*", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_past_its_review_date_says_so()
    {
        Assert.Empty(Assert.IsType<AnswerReply>(Ask("tell me", 0.9)).Notes);

        _time.SetUtcNow(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));

        Assert.Single(Assert.IsType<AnswerReply>(Ask("tell me", 0.9)).Notes);
    }

    [Theory]
    [InlineData("hi")]
    [InlineData("HELLO!!")]
    [InlineData("Help")]
    [InlineData(" thanks :) ")]
    [InlineData("bye")]
    [InlineData("are you human?")]
    public void Smalltalk_is_known_in_any_case(string text) => Assert.IsType<SmalltalkReply>(Ask(text, 0.9));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    public void An_empty_message_gets_a_way_forward(string text) => Assert.Equal(Knowledge.Texts[TextName.Empty], Assert.IsType<FallbackReply>(Ask(text)).Text);

    [Fact]
    public void A_message_of_thirty_thousand_characters_gets_a_clear_reply() =>
        Assert.Equal(Knowledge.Texts[TextName.TooLong], Assert.IsType<FallbackReply>(Ask(new string('x', 30_000))).Text);

    [Theory]
    [InlineData(Answerer.MaxCharacters, "answer")]
    [InlineData(Answerer.MaxCharacters + 1, "fallback")]
    public void A_message_of_the_greatest_length_is_still_read(int characters, string outcome) =>
        Assert.Equal(outcome, ReplyJson.OutcomeOf(Ask(new string('x', characters), 0.9)));

    [Fact]
    public void Every_reply_has_a_disclaimer_a_version_and_a_receipt() =>
        Gen.Select(Gen.String[0, 60], Gen.Double[0, 1]).Sample((text, confidence) =>
        {
            var json = ReplyJson.Of(Ask(text, confidence), Knowledge.Texts);
            return json.Disclaimer.Length > 0 && json.Text.Contains(json.Disclaimer, StringComparison.Ordinal)
                && json.KnowledgeVersion == Knowledge.Version && Receipt.Parse(json.Receipt) is not null && json.Candidates.Count <= 3;
        }, iter: 300);

    [Fact]
    public void The_rules_alone_tell_who_is_in_danger()
    {
        var answerer = new Answerer(Knowledge, new ScriptedMatcher(Knowledge), new AnswerThresholds(), _time, SafetyTriage.ByRulesAlone(Knowledge));
        var danger = Knowledge.Safety!.Rules.Where(rule => rule.Category is SafetyCategory.Crisis or SafetyCategory.Emergency).SelectMany(rule => rule.Matches).ToList();

        // Some examples are for the model, which finds by likeness what no rule spells out.
        Assert.InRange(danger.Count(answerer.IsUrgent), danger.Count * 0.95, danger.Count);
        Assert.All(Knowledge.Entries.Where(entry => entry.Risk == RiskClass.General), entry => Assert.False(answerer.IsUrgent(entry.Question), entry.Question));
    }

    [Theory]
    [InlineData(SafetyCategory.Crisis, true)]
    [InlineData(SafetyCategory.Emergency, true)]
    [InlineData(SafetyCategory.Refuse, false)]
    [InlineData(SafetyCategory.PersonalAdvice, false)]
    public void A_crisis_and_an_emergency_are_danger_and_nothing_else(SafetyCategory category, bool isDanger)
    {
        var knowledge = Made.Bare with { Safety = Made.Protocol([Made.Rule("wilting", category, new SafetyPattern("wilting", [new(["wilting"], AfterGap: false)], false, false))]) };
        var answerer = new Answerer(knowledge, new ScriptedMatcher(knowledge), new AnswerThresholds(), _time, SafetyTriage.ByRulesAlone(knowledge));

        Assert.Equal(isDanger, answerer.IsDanger("my fern is wilting"));
        Assert.False(answerer.IsDanger("my fern is green"));
    }

    [Fact]
    public void Without_rules_nothing_is_urgent()
    {
        var answerer = new Answerer(Knowledge, new ScriptedMatcher(Knowledge), new AnswerThresholds(), _time, triage: null);

        Assert.False(answerer.IsUrgent("tell me"));
        Assert.False(answerer.IsDanger("tell me"));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(RecentReplies.Least - 1, false)]
    [InlineData(RecentReplies.Least, true)]
    [InlineData(100, true)]
    public void A_reply_is_recalled_where_replies_are_kept(int kept, bool isRecalled)
    {
        var answerer = new Answerer(Knowledge, new ScriptedMatcher(Knowledge, 0.9), new AnswerThresholds(), _time, triage: null) { RepliesKept = kept };
        Assert.Null(answerer.Recall(new Question("tell me")));

        var reply = answerer.Answer(new Question("tell me"));

        Assert.Equal(isRecalled ? reply : null, answerer.Recall(new Question("tell me")));
        Assert.Null(answerer.Recall(new Question("tell me more")));
    }

    [Fact]
    public void An_entry_that_may_not_be_shown_is_passed_over()
    {
        var shown = Knowledge.With([.. Knowledge.Entries.Skip(1)]);

        var reply = new Answerer(shown, new ScriptedMatcher(Knowledge, 0.9, 0.04), new AnswerThresholds(), _time, triage: null).Answer(new Question("tell me"));

        Assert.IsType<FallbackReply>(reply);
        Assert.Equal([Knowledge.Entries[1].Id], reply.Candidates.Select(c => c.Entry.Id));
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.1)]
    public void What_the_bot_would_decline_is_not_offered(double confidence)
    {
        var declined = Knowledge.Entries.Where(entry => entry.Risk == RiskClass.Refuse).Take(1);
        var others = Knowledge.Entries.Where(entry => entry.Risk == RiskClass.General).Take(2).ToList();
        var offered = Ask(Knowledge.With([.. declined, .. others]), "tell me", confidence, confidence, confidence) switch
        {
            ClarificationReply reply => reply.Offered,
            FallbackReply reply => reply.Offered,
            _ => [],
        };

        Assert.Equal(others, offered);
    }

    [Fact]
    public void Where_no_entry_is_close_enough_the_nearest_are_shown_as_such() =>
        Assert.Equal(Knowledge.Texts[TextName.FallbackNearest], Assert.IsType<FallbackReply>(Ask("tell me", 0.1)).Text);

    [Theory]
    [InlineData(0.4)]
    [InlineData(0.1)]
    public void Where_nothing_may_be_offered_the_bot_says_that_it_has_no_answer(double confidence)
    {
        var declined = Knowledge.With([.. Knowledge.Entries.Where(entry => entry.Risk == RiskClass.Refuse).Take(1)]);

        Assert.Equal(Knowledge.Texts[TextName.Fallback], Assert.IsType<FallbackReply>(Ask(declined, "tell me", confidence)).Text);
    }

    private Reply Ask(string text, params double[] confidences) => Ask(Knowledge, text, confidences);

    private Reply Ask(KnowledgeBase knowledge, string text, params double[] confidences) =>
        new Answerer(knowledge, new ScriptedMatcher(knowledge, confidences), new AnswerThresholds(), _time, triage: null).Answer(new Question(text));
}
