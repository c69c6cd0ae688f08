using Ketamine.Answering.Triage;
using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests.Triage;

public sealed class WindowConcernsTests
{
    private static readonly TriageThresholds Thresholds = new(Danger: 0.1f, Refusal: 0.2f, Advice: 0.3f, FarFromDanger: -0.5f, FarFromRefusal: -0.6f);

    private static readonly SafetyRule[] Rules =
    [
        Made.Rule("despair", SafetyCategory.Crisis),
        Made.Rule("farewell", SafetyCategory.Crisis),
        Made.Rule("fit", SafetyCategory.Emergency),
        Made.Rule("mixing", SafetyCategory.Refuse),
        Made.Rule("selling", SafetyCategory.Refuse),
        Made.Rule("amount", SafetyCategory.PersonalAdvice),
    ];

    [Theory]
    [InlineData(0.1f, true)]
    [InlineData(0.09f, false)]
    public void Danger_is_seen_from_its_threshold(float danger, bool seen) => Assert.Equal(seen ? "despair" : null, Rule(Alarming(danger)));

    [Theory]
    [InlineData(0.2f, true)]
    [InlineData(0.19f, false)]
    public void A_request_to_decline_is_seen_from_its_threshold(float refuse, bool seen) => Assert.Equal(seen ? "mixing" : null, Rule(Asking(refuse)));

    [Theory]
    [InlineData(1f, -0.4f, -0.29f, "despair")]
    [InlineData(-0.4f, 1f, -0.29f, "despair")]
    [InlineData(-0.4f, -0.29f, 1f, "despair")]
    [InlineData(1f, -0.4f, -0.31f, null)]
    public void Danger_is_told_from_all_that_tells_of_it_together(float danger, float crisis, float concern, string? rule) =>
        Assert.Equal(rule, Rule(Calm with { Danger = danger, Crisis = crisis, Concern = concern }));

    [Theory]
    [InlineData(0.81f, -0.4f, "mixing")]
    [InlineData(-0.4f, 0.81f, "mixing")]
    [InlineData(-0.4f, 0.79f, null)]
    public void A_request_to_decline_is_told_from_all_that_tells_of_it_together(float refuse, float concern, string? rule) =>
        Assert.Equal(rule, Rule(Calm with { Refuse = refuse, Concern = concern }));

    [Theory]
    [InlineData(0.59f, "despair")]
    [InlineData(0.61f, "amount")]
    public void What_is_much_more_like_an_own_case_than_like_danger_is_one(float advice, string rule) =>
        Assert.Equal(rule, Rule(Alarming(0.1f) with { Advice = advice }));

    [Theory]
    [InlineData(0.3f, "mixing")]
    [InlineData(0.31f, "amount")]
    public void What_is_more_like_an_own_case_than_like_a_request_to_decline_is_one(float advice, string rule) =>
        Assert.Equal(rule, Rule(Asking(0.3f) with { Advice = advice }));

    [Theory]
    [InlineData(0.3f, true)]
    [InlineData(0.29f, false)]
    public void A_wish_for_advice_is_seen_from_its_threshold(float advice, bool seen) => Assert.Equal(seen ? "amount" : null, Rule(Calm with { Advice = advice }));

    [Theory]
    [InlineData(0.5f, 0.49f, "despair")]
    [InlineData(0.5f, 0.5f, "despair")]
    [InlineData(0.49f, 0.5f, "fit")]
    public void Of_two_dangers_the_one_that_it_is_more_like_is_named_and_a_crisis_where_they_are_even(float crisis, float emergency, string named) =>
        Assert.Equal(named, Rule(Alarming(0.6f) with { Crisis = crisis, Emergency = emergency }));

    [Theory]
    [InlineData(0.6f, 0.6f, "despair")]
    [InlineData(0.6f, 0.61f, "mixing")]
    [InlineData(0.05f, 0.61f, "mixing")]
    public void What_is_more_like_a_request_to_decline_than_like_danger_is_declined(float danger, float refuse, string named) =>
        Assert.Equal(named, Rule(Alarming(danger) with { Refuse = refuse }));

    [Fact]
    public void Danger_comes_before_advice_and_so_does_a_request_to_decline()
    {
        Assert.Equal("despair", Rule(Alarming(0.5f) with { Advice = 0.9f }));
        Assert.Equal("mixing", Rule(Asking(0.5f) with { Advice = 0.5f }));
    }

    [Fact]
    public void Within_its_category_the_likest_rule_is_named_whatever_rules_of_others_score()
    {
        Assert.Equal("farewell", Rule(Alarming(0.6f) with { ByRule = [0.1f, 0.2f, 0.9f, 0.9f, 0.9f, 0.9f] }));
        Assert.Equal("selling", Rule(Asking(0.6f) with { ByRule = [0.9f, 0.9f, 0.9f, -0.2f, -0.1f, 0.9f] }));
    }

    [Fact]
    public void A_long_message_needs_more_of_each()
    {
        Assert.Null(Rule(Alarming(0.39f), Calm));
        Assert.Equal("despair", Rule(Alarming(0.41f), Calm));
        Assert.Null(Rule(Calm, Asking(0.49f)));
        Assert.Equal("mixing", Rule(Calm, Asking(0.51f)));
        Assert.Null(Rule(Calm, Calm with { Advice = 0.59f }));
        Assert.Equal("amount", Rule(Calm, Calm with { Advice = 0.61f }));
    }

    [Fact]
    public void The_gravest_of_all_windows_is_named() =>
        Assert.Equal("fit", Rule(Calm with { Advice = 1 }, Asking(1), Calm with { Danger = 1, Emergency = 1, Concern = 1 }, Asking(1)));

    [Theory]
    [InlineData(new[] { -0.51f }, true)]
    [InlineData(new[] { -0.5f }, false)]
    [InlineData(new[] { -0.51f, -0.9f }, true)]
    [InlineData(new[] { -0.9f, -0.4f }, false)]
    [InlineData(new float[0], false)]
    public void It_is_far_from_danger_where_every_window_is_and_there_is_one(float[] dangers, bool far) =>
        Assert.Equal(far ? [SafetyCategory.Crisis, SafetyCategory.Emergency] : [], Look([.. dangers.Select(danger => Alarming(danger) with { Refuse = 0 })]).FarFrom);

    [Theory]
    [InlineData(-0.51f, new[] { -0.7f }, true)]
    [InlineData(-0.51f, new[] { -0.68f }, false)]
    [InlineData(-0.51f, new[] { -0.7f, -0.6f }, false)]
    [InlineData(-0.49f, new[] { -0.9f }, false)]
    public void It_is_far_from_a_request_to_decline_where_every_window_is_that_is_far_from_danger_too(float danger, float[] refuse, bool far) =>
        Assert.Equal(far, Look([.. refuse.Select(score => Alarming(danger) with { Refuse = score })]).FarFrom.Contains(SafetyCategory.Refuse));

    [Theory]
    [InlineData(SafetyCategory.Crisis, new[] { 0f, 0, 0, 0, -1, -1, 0 })]
    [InlineData(SafetyCategory.Refuse, new[] { -1f, 0, -1, -1, 0, -1, 0 })]
    [InlineData(SafetyCategory.PersonalAdvice, new[] { -1f, 0, -1, -1, -1, 0, 0 })]
    public void By_meaning_an_even_score_is_enough_and_by_wording_it_is_not(SafetyCategory category, float[] even)
    {
        SafetyRule[] rules = [Made.Rule("one", category)];
        Assert.Equal("one", new WindowConcerns(rules, TriageThresholds.ByMeaning).Of([new TriageScores(even)]).Concern?.Rule);
        Assert.Null(new WindowConcerns(rules, TriageThresholds.ByWording).Of([new TriageScores(even)]).Concern);
    }

    [Fact]
    public void By_meaning_what_is_far_below_even_doubts_a_rule_and_wording_never_does()
    {
        TriageScores[] unlike = [new([-0.95f, -1, -1, -1, -1, -1, -1])];
        Assert.Equal([SafetyCategory.Crisis, SafetyCategory.Emergency, SafetyCategory.Refuse], new WindowConcerns(Rules, TriageThresholds.ByMeaning).Of(unlike).FarFrom);
        Assert.Empty(new WindowConcerns(Rules, TriageThresholds.ByWording).Of(unlike).FarFrom);
        Assert.Empty(new WindowConcerns(Rules, TriageThresholds.ByMeaning).Of([new([-0.3f, -1, -1, -1, -1, -1, -1])]).FarFrom);
    }

    private static Window Calm => new(-1, -1, -1, -1, -1, -1, [0, 0, 0, 0, 0, 0]);

    private static Window Alarming(float score) => Calm with { Danger = score, Concern = score, Crisis = score };

    private static Window Asking(float score) => Calm with { Concern = score, Refuse = score };

    private static SecondLook Look(params Window[] windows) => new WindowConcerns(Rules, Thresholds).Of([.. windows.Select(window => window.Scores)]);

    private static string? Rule(params Window[] windows) => Look(windows).Concern?.Rule;

    private sealed record Window(float Danger, float Concern, float Crisis, float Emergency, float Refuse, float Advice, float[] ByRule)
    {
        public TriageScores Scores => new([Danger, Concern, Crisis, Emergency, Refuse, Advice, .. ByRule]);
    }
}
