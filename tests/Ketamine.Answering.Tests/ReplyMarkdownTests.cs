using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests;

public sealed class ReplyMarkdownTests
{
    private static readonly Source Guide = new()
    {
        Id = "P1",
        Publisher = "Gardeners",
        Title = "Water",
        Date = "2024",
        Grade = SourceGrade.A,
        Address = new Uri("https://example.org/water"),
    };

    private static readonly Entry Fern = new()
    {
        Id = "fern",
        Group = "care",
        Question = "How do I water a fern?",
        Alternates = [],
        Answer = "Often.\n\nLess in winter.",
        Risk = RiskClass.General,
        Sources = [Guide, Guide with { Title = "Pots", Address = null }],
        Reviewed = new DateOnly(2026, 11, 1),
        FollowUps = [],
        Regions = [],
        Hash = "0123456789abcdef",
    };

    private static readonly Entry Fig = Fern with { Id = "fig", Question = "How do I water a fig?" };

    [Fact]
    public void An_answer_has_its_question_notes_sources_review_and_what_to_ask_next()
    {
        var reply = Answer(Fern) with { Notes = ["First note.", "Second note."], FollowUps = [Fig, Fern] };

        AssertBlocks(
            [
                "**How do I water a fern?**",
                "*First note.*",
                "*Second note.*",
                "Often.",
                "Less in winter.",
                $"{Text(TextName.Sources)}:",
                "- [Gardeners: Water (2024)](https://example.org/water)\n- Gardeners: Pots (2024)",
                $"Checked on 1 November 2026. {Text(TextName.NotClinicallyReviewed)}",
                $"{Text(TextName.FollowUps)}:",
                "- How do I water a fig?\n- How do I water a fern?",
                "*General tips.*",
            ],
            reply);
    }

    [Fact]
    public void Nothing_stands_for_what_an_entry_of_a_table_lacks() =>
        AssertBlocks(["**How do I water a fern?**", "Often.", "Less in winter.", "*General tips.*"], Answer(Fern with { Sources = [], Reviewed = null }));

    [Theory]
    [InlineData(true, "> **Editor's note.** Ask first.\n> Then water.", "Often.")]
    [InlineData(false, "Often.", "> **Editor's note.** Ask first.\n> Then water.")]
    public void An_editors_note_stands_where_the_editor_put_it(bool first, string above, string below) =>
        AssertBlocks(
            ["**How do I water a fern?**", above, below, "*General tips.*"],
            Answer(Fern with { Answer = "Often.", Note = new EditorNote("Ask first.\nThen water.", first), Sources = [], Reviewed = null }));

    [Fact]
    public void Questions_to_choose_from_stand_in_a_list()
    {
        string[] blocks = ["Which of these?", "- How do I water a fern?\n- How do I water a fig?", "*General tips.*"];

        AssertBlocks(blocks, new ClarificationReply { Disclaimer = "General tips.", KnowledgeVersion = "v", Candidates = [], Text = "Which of these?", Offered = [Fern, Fig] });
        AssertBlocks(blocks, Fallback("Which of these?", Fern, Fig));
    }

    [Fact]
    public void Where_nothing_is_offered_there_is_no_list() => AssertBlocks(["I do not know.", "*General tips.*"], Fallback("I do not know."));

    [Fact]
    public void In_danger_the_help_lines_stand_before_what_to_do()
    {
        var web = Houseplants.Shop with { Label = "Garden chat", Number = null, Address = new Uri("https://chat.example.org/now"), Listed = new DateOnly(2026, 10, 3) };

        AssertBlocks(
            [
                "**Get help now.**",
                "**Pide ayuda.**",
                "- Garden shop: [112](tel:112)\n- Garden chat: [chat.example.org](https://chat.example.org/now)",
                $"*{Text(TextName.HelpListed).Replace("{date}", "3 October 2026", StringComparison.Ordinal)}*",
                $"**{Text(TextName.WhatToDo)}**",
                "Often.",
                "Less in winter.",
                "You can go on asking.",
                "*General tips.*",
            ],
            Escalation() with { TextInOwnLanguage = "Pide ayuda.", HelpLines = [Houseplants.Shop, web], Entry = Fern with { Sources = [], Reviewed = null } });
    }

    [Fact]
    public void In_danger_the_text_stands_alone_where_there_is_nothing_else() =>
        AssertBlocks(["**Get help now.**", "You can go on asking.", "*General tips.*"], Escalation());

    [Fact]
    public void A_refusal_says_what_is_safe_and_who_helps() =>
        AssertBlocks(
            ["I do not help with that.", "Often.", "Less in winter.", "- Garden shop: [112](tel:112)", $"*{Text(TextName.HelpListed).Replace("{date}", "24 November 2026", StringComparison.Ordinal)}*", "*General tips.*"],
            Refusal() with { Entry = Fern with { Sources = [], Reviewed = null }, HelpLines = [Houseplants.Shop] });

    [Fact]
    public void A_refusal_stands_alone_where_there_is_nothing_else() => AssertBlocks(["I do not help with that.", "*General tips.*"], Refusal());

    private static AnswerReply Answer(Entry entry) => new() { Disclaimer = "General tips.", KnowledgeVersion = "v", Candidates = [], Entry = entry, Notes = [], FollowUps = [] };

    private static FallbackReply Fallback(string text, params Entry[] offered) =>
        new() { Disclaimer = "General tips.", KnowledgeVersion = "v", Candidates = [], Text = text, Offered = offered };

    private static EscalationReply Escalation() =>
        new() { Disclaimer = "General tips.", KnowledgeVersion = "v", Candidates = [], Text = "Get help now.", TextInOwnLanguage = null, Afterwards = "You can go on asking." };

    private static RefusalReply Refusal() => new() { Disclaimer = "General tips.", KnowledgeVersion = "v", Candidates = [], Text = "I do not help with that." };

    private static string Text(TextName name) => Houseplants.Base.Texts[name];

    private static void AssertBlocks(string[] blocks, Reply reply) => Assert.Equal(blocks, new ReplyMarkdown(Houseplants.Base.Texts).Write(reply).Split("\n\n"));
}
