using System.Text.Json;
using System.Text.Json.Nodes;
using Ketamine.Answering.Tests.Triage;
using Ketamine.Answering.Triage;
using Ketamine.Knowledge;
using Ketamine.Matching;

namespace Ketamine.Answering.Tests;

public sealed class ReplyJsonTests
{
    private static readonly Entry Entry = Made.Bare.Entries[0];

    private static readonly HelpLine Line = Houseplants.Shop with { Region = "GB" };

    [Fact]
    public void Every_kind_of_reply_has_its_outcome_and_its_receipt_names_it()
    {
        (string Outcome, Reply Reply)[] kinds =
        [
            ("answer", Answer()),
            ("clarification", new ClarificationReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "which", Offered = [Entry] }),
            ("fallback", new FallbackReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "none", Offered = [] }),
            ("smalltalk", new SmalltalkReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "hello" }),
            ("escalation", Escalation()),
            ("refusal", new RefusalReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "no" }),
        ];

        Assert.All(kinds, kind => Assert.Equal((kind.Outcome, kind.Outcome), (Json(kind.Reply).Outcome, Receipt.Parse(Json(kind.Reply).Receipt)?.Outcome)));
    }

    [Fact]
    public void The_confidence_is_that_of_the_best_candidate_with_four_digits()
    {
        var json = Json(Answer() with { Candidates = [new Candidate(Entry, 0.876543), new Candidate(Made.Bare.Entries[1], 0.123456)] });

        Assert.Equal(0.8765, json.Confidence);
        Assert.Equal([(Entry.Id, 0.8765), (Made.Bare.Entries[1].Id, 0.1235)], json.Candidates.Select(candidate => (candidate.Id, candidate.Confidence)));
    }

    [Fact]
    public void Danger_is_written_with_its_concern_and_help_lines()
    {
        var json = Written(Escalation());

        Assert.Equal(("crisis", "wilting"), ((string?)json["safety"]!["category"], (string?)json["safety"]!["rule"]));
        Assert.Equal(
            """[{"kind":"emergency","label":"Garden shop","number":"112","url":"tel:112","region":"GB","listed":"2026-11-24"}]""",
            json["helpLines"]!.ToJsonString(ReplyJson.Options));
    }

    [Fact]
    public void What_there_is_none_of_is_written_as_null()
    {
        var json = Written(new SmalltalkReply { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [], Text = "hello" });

        Assert.All(["entry", "safety"], name => Assert.True(json.ContainsKey(name) && json[name] is null, name));
        Assert.Equal(0, (double?)json["confidence"]);
    }

    private static AnswerReply Answer() => new() { Disclaimer = "d", KnowledgeVersion = "v", Candidates = [new Candidate(Entry, 0.9)], Entry = Entry, Notes = [], FollowUps = [] };

    private static EscalationReply Escalation() => new()
    {
        Disclaimer = "d",
        KnowledgeVersion = "v",
        Candidates = [],
        Text = "help",
        TextInOwnLanguage = null,
        Afterwards = "go on",
        HelpLines = [Line],
        Safety = new SafetyConcern { Category = SafetyCategory.Crisis, Rule = "wilting", EntryId = null, Help = [] },
    };

    private static ReplyJson Json(Reply reply) => ReplyJson.Of(reply, Made.Bare.Texts);

    private static JsonObject Written(Reply reply) => JsonSerializer.SerializeToNode(Json(reply), ReplyJson.Options)!.AsObject();
}
