using Ketamine.Answering.Triage;
using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests.Triage;

public sealed class SafetyRepliesTests
{
    private static readonly KnowledgeBase Knowledge = Made.Bare with
    {
        Safety = Made.Protocol([]) with { Languages = new Dictionary<string, LanguageLines> { ["xx"] = new("crisis in xx", "emergency in xx") } },
    };

    private static readonly SafetyReplies Replies = new(Knowledge);
    private static readonly Question Asked = new("anything") { Region = "GB" };

    [Theory]
    [InlineData(SafetyCategory.Crisis, TextName.Crisis, "crisis in xx")]
    [InlineData(SafetyCategory.Emergency, TextName.Emergency, "emergency in xx")]
    public void Danger_gets_the_text_of_its_kind_in_both_languages(SafetyCategory category, TextName text, string own)
    {
        var reply = Replies.Escalate(Concern(category, "xx"), Asked);
        Assert.Equal((Knowledge.Texts[text], own, Knowledge.Texts[TextName.AfterHelp]), (reply.Text, reply.TextInOwnLanguage, reply.Afterwards));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("yy")]
    public void A_language_without_lines_gets_the_text_alone(string? language) => Assert.Null(Replies.Escalate(Concern(SafetyCategory.Crisis, language), Asked).TextInOwnLanguage);

    [Fact]
    public void A_base_without_a_protocol_has_no_lines_in_other_languages() =>
        Assert.Null(new SafetyReplies(Made.Bare).Escalate(Concern(SafetyCategory.Crisis, "xx"), Asked).TextInOwnLanguage);

    [Fact]
    public void Both_kinds_of_reply_carry_the_concern_its_entry_and_the_help_lines_of_the_persons_country()
    {
        var concern = Concern(SafetyCategory.Crisis, null);
        Reply[] replies = [Replies.Escalate(concern, Asked), Replies.Refuse(concern, Asked)];
        Assert.All(replies, reply =>
        {
            Assert.Same(concern, reply.Safety);
            Assert.Empty(reply.Candidates);
            Assert.Equal((Knowledge.Texts[TextName.Disclaimer], Knowledge.Version), (reply.Disclaimer, reply.KnowledgeVersion));
        });
        var (escalation, refusal) = ((EscalationReply)replies[0], (RefusalReply)replies[1]);
        Assert.Equal(Knowledge.Texts[TextName.Refusal], refusal.Text);
        Assert.Equal((concern.EntryId, concern.EntryId), (escalation.Entry?.Id, refusal.Entry?.Id));
        Assert.Equal(escalation.HelpLines, refusal.HelpLines);
        Assert.All(escalation.HelpLines, line => Assert.Equal(("GB", HelpLineKind.Crisis), (line.Region, line.Kind)));
        Assert.NotEmpty(escalation.HelpLines);
    }

    private static SafetyConcern Concern(SafetyCategory category, string? language) =>
        new() { Category = category, Rule = "made up", EntryId = Made.Bare.Entries[3].Id, Help = [HelpLineKind.Crisis], Language = language };
}
