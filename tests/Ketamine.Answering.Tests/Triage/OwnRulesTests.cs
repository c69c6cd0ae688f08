using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;

namespace Ketamine.Answering.Tests.Triage;

/// <summary>Every rule of the bot's own base is needed and does what its examples say, with model and index gone.</summary>
public sealed class OwnRulesTests
{
    private static readonly KnowledgeBase Knowledge = KnowledgeReader.Read(Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge")).OrThrow();
    private static readonly SafetyTriage Triage = SafetyTriage.ByRulesAlone(Knowledge)!;

    public static TheoryData<string> Rules => [.. Knowledge.Safety!.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_finds_what_it_must(string id) =>
        Assert.All(Rule(id).Matches, message => Assert.True(Triage.AssessByRules(message)?.Category <= Rule(id).Category, message));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_passes_what_it_must(string id) =>
        Assert.All(Rule(id).Passes, message => Assert.NotEqual(Rule(id).Category, Triage.AssessByRules(message)?.Category));

    [Theory]
    [MemberData(nameof(Rules))]
    public void Without_a_rule_something_is_missed(string id) => Assert.Contains(
        Rule(id).Matches,
        message => !Triage.Hits(message).Any(hit => hit.Aside is null && hit.Rule.Id != id && hit.Rule.Category <= Rule(id).Category));

    [Theory]
    [InlineData("i want to k!ll mys3lf")]
    [InlineData("I WANT TO KILL MYSELF!!!")]
    [InlineData("i want to kil myslef")]
    [InlineData("k i l l  m y s e l f")]
    [InlineData("I   W A N T   T O   D I E")]
    [InlineData("i want to killlll myself")]
    [InlineData("Ⅰ want to kіll myself")]
    public void Tricks_and_slips_hide_nothing(string message) => Assert.Equal(SafetyCategory.Crisis, Triage.AssessByRules(message)?.Category);

    [Fact]
    public void A_line_of_danger_counts_wherever_it_stands_in_a_long_message()
    {
        var chatter = string.Concat(Enumerable.Repeat("The bus was late and the shop was shut. ", 300));

        Assert.Equal(SafetyCategory.Crisis, Triage.AssessByRules($"{chatter[..6000]}I am going to kill myself. {chatter[..4000]}")?.Category);
    }

    private static SafetyRule Rule(string id) => Knowledge.Safety!.Rules.Single(rule => rule.Id == id);
}
