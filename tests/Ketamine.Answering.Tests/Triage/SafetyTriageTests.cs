using CsCheck;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching.Safety;

namespace Ketamine.Answering.Tests.Triage;

public sealed class SafetyTriageTests
{
    private static readonly SafetyRule Wilting = Made.Rule("wilting", SafetyCategory.Crisis, new SafetyPattern("leaves fall", [Step("leaves"), Step("fall", "drop")], false, false), "asks");
    private static readonly SafetyRule Poison = Made.Rule("poison", SafetyCategory.Refuse, new SafetyPattern("weed .. killer", [Step("weed"), new(["killer"], AfterGap: true)], false, false));

    [Theory]
    [InlineData("my leaves fall", "wilting")]
    [InlineData("My LEAVES, they... leaves drop!", "wilting")]
    [InlineData("a really strong weed and moss killer please", "poison")]
    [InlineData("leaves drop and I want a weed killer", "wilting")]
    [InlineData("why do leaves fall?", null)]
    [InlineData("why do leaves fall? my leaves fall", "wilting")]
    [InlineData("fall leaves", null)]
    [InlineData("", null)]
    public void The_gravest_rule_is_named_unless_its_sentence_holds_an_aside(string message, string? rule) => Assert.Equal(rule, Triage(null).Assess(message)?.Rule);

    [Fact]
    public void The_second_look_is_taken_where_it_sees_something_graver() =>
        Assert.Equal("wilting", Triage(new Saying(SafetyConcernOf(Wilting))).Assess("a weed killer")?.Rule);

    [Fact]
    public void The_second_look_does_not_make_less_of_what_a_rule_found() =>
        Assert.Equal("poison", Triage(new Saying(null)).Assess("a weed killer")?.Rule);

    [Theory]
    [InlineData("my leaves fall", SafetyCategory.Crisis, null)]
    [InlineData("my leaves fall", SafetyCategory.Refuse, "wilting")]
    [InlineData("a weed killer", SafetyCategory.Crisis, "poison")]
    [InlineData("a weed killer", SafetyCategory.Refuse, null)]
    public void A_rule_is_mistaken_where_the_message_is_far_from_its_category(string message, SafetyCategory farFrom, string? rule) =>
        Assert.Equal(rule, Triage(new Saying(null, farFrom)).Assess(message)?.Rule);

    [Fact]
    public void The_second_look_cannot_doubt_a_rule_of_another_language() =>
        Assert.Equal("hojas", Triage(new Saying(null, SafetyCategory.Crisis), Made.Rule("hojas", SafetyCategory.Crisis, Wilting.When[0]) with { Language = "es" }).Assess("leaves fall")?.Rule);

    [Theory]
    [InlineData("xyzzywug", null)]
    [InlineData("leaves", "wilting")]
    [InlineData("two xyzzywugs", "wilting")]
    [InlineData("🍂", "wilting")]
    [InlineData("смерть", "wilting")]
    public void Struck_keys_are_not_looked_at_twice(string message, string? rule) =>
        Assert.Equal(rule, Triage(new Saying(SafetyConcernOf(Wilting))).Assess(message)?.Rule);

    [Fact]
    public void A_second_look_that_breaks_hides_nothing_that_a_rule_found()
    {
        Assert.Equal("poison", Triage(new Breaking()).Assess("a weed killer")?.Rule);
        Assert.Null(Triage(new Breaking()).Assess("good morning"));
    }

    [Fact]
    public void Of_two_of_one_category_the_rules_finding_is_named()
    {
        var other = SafetyConcernOf(Wilting) with { Rule = "another" };
        Assert.Equal("wilting", Triage(new Saying(other)).Assess("my leaves fall")?.Rule);
    }

    [Fact]
    public void What_a_rule_declines_is_declined_whatever_less_the_second_look_sees() =>
        Assert.Equal("poison", Triage(new Saying(SafetyConcernOf(Poison) with { Category = SafetyCategory.PersonalAdvice, Rule = "asks" })).Assess("a weed killer")?.Rule);

    [Fact]
    public void The_rules_alone_ask_nobody_else()
    {
        Assert.Null(Triage(new Saying(SafetyConcernOf(Wilting))).AssessByRules("good morning"));
        Assert.Equal("wilting", Triage(new Breaking()).AssessByRules("my leaves fall")?.Rule);
    }

    [Theory]
    [InlineData("my leaves fall", true)]
    [InlineData("my trunk is hollow", true)]
    [InlineData("a weed killer", false)]
    [InlineData("good morning", false)]
    [InlineData("", false)]
    public void Urgent_is_what_the_rules_or_the_wording_call_danger(string message, bool urgent)
    {
        var knowledge = Made.Bare with
        {
            SafetyExemplars = [new("my trunk is hollow", Wilting), new("hollow is my trunk today", Wilting), new("weed killer", Poison), new("good morning to you", null), new("what is moss", null)],
        };
        Assert.Equal(urgent, Triage(new Breaking(), WordingOfDanger.Of(knowledge, text => text, null), Poison, Wilting).IsUrgent(message));
    }

    [Fact]
    public void Without_wording_the_rules_alone_tell_what_is_urgent()
    {
        Assert.True(Triage(null).IsUrgent("my leaves fall"));
        Assert.False(Triage(null).IsUrgent("my trunk is hollow"));
    }

    [Fact]
    public void A_base_with_a_protocol_has_a_triage_and_one_without_has_none()
    {
        var knowledge = Made.Bare with { Safety = Made.Protocol([Wilting with { Unless = [] }]), SafetyExemplars = [new("hollow trunk", Wilting), new("hollow", Wilting), new("moss", null)] };
        Assert.Equal("wilting", SafetyTriage.ByRulesAlone(knowledge)?.Assess("leaves fall")?.Rule);
        Assert.Null(SafetyTriage.ByRulesAlone(knowledge)!.Assess("hollow trunk"));
        Assert.Equal("wilting", SafetyTriage.Of(knowledge, null, null)?.Assess("hollow trunk")?.Rule);
        Assert.True(SafetyTriage.Of(knowledge, null, null)!.IsUrgent("hollow trunk"));
        Assert.Null(SafetyTriage.ByRulesAlone(Made.Bare));
        Assert.Null(SafetyTriage.Of(Made.Bare, null, null));
    }

    [Fact]
    public void Hits_are_told_with_what_is_harmless_in_their_place() =>
        Assert.Equal([("wilting", "asks"), ("poison", null)], Triage(null).Hits("a weed killer. why do leaves fall?").Select(hit => (hit.Rule.Id, hit.Aside)));

    [Fact]
    public void No_text_throws() => Gen.String[Gen.Char, 0, 400].Sample(text => Triage(null).Assess(text) is null or { Rule: "wilting" or "poison" }, iter: 2_000);

    [Fact]
    public void Time_grows_with_the_message_alone() => Assert.Null(Triage(null).Assess(string.Concat(Enumerable.Repeat("weed ", 2_400))));

    private static SafetyTriage Triage(IConcernAssessor? second) => Triage(second, Poison, Wilting);

    private static SafetyTriage Triage(IConcernAssessor? second, params SafetyRule[] rules) => Triage(second, null, rules);

    private static SafetyTriage Triage(IConcernAssessor? second, WordingOfDanger? wording, params SafetyRule[] rules)
    {
        var protocol = Made.Protocol(rules) with
        {
            Fillers = ["really"],
            Asides = new Dictionary<string, IReadOnlyList<SafetyPattern>> { ["asks"] = [new SafetyPattern("^ why", [Step("why")], true, false)] },
        };
        return new SafetyTriage(protocol, new SafetyText(protocol, [], Lexicon.Empty, ["leaves fall drop weed killer"]), second, wording);
    }

    private static SafetyPattern.Step Step(params string[] any) => new(any, AfterGap: false);

    private static SafetyConcern SafetyConcernOf(SafetyRule rule) => new() { Category = rule.Category, Rule = rule.Id, EntryId = null, Help = [] };

    private sealed class Saying(SafetyConcern? concern, params SafetyCategory[] farFrom) : IConcernAssessor
    {
        public SecondLook Look(string read) => new(concern, farFrom);
    }

    private sealed class Breaking : IConcernAssessor
    {
        public SecondLook Look(string read) => throw new InvalidOperationException("The model is gone.");
    }
}
