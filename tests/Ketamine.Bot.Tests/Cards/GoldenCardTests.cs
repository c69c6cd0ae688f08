using Ketamine.Answering;
using Ketamine.Answering.Triage;
using Ketamine.Bot.Cards;
using Ketamine.Bot.Handovers;
using Ketamine.Knowledge;
using Ketamine.Knowledge.Reading;
using Ketamine.Matching;
using Ketamine.Tests;
using Microsoft.Bot.Schema;

namespace Ketamine.Bot.Tests.Cards;

/// <summary>The card of every outcome, with texts and entries that do not change with the knowledge base.</summary>
public sealed class GoldenCardTests : IDisposable
{
    private const string Long = """
        A snake plant stores water in its leaves (e.g. in dry months). Water it when the soil is dry all the way down. In winter once a month is enough.

        - Let the pot drain.
        - Keep it *out of* the rain.

        If the leaves turn soft, stop. Then look at the roots: brown and soft roots have rotted, white and firm roots have not, and a plant with a few firm roots can be saved.

        Move it to dry soil, cut away all that is soft, and wait for two weeks before you water it again. A bright window without the midday sun is the best place to recover in.
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Texts _texts;

    public GoldenCardTests()
    {
        var table = _folder.File("base.tsv");
        File.WriteAllText(table, "id\tquestion\tanswer\talternates\nwatering\tHow often?\tWeekly.\t\n");
        _texts = Assert.IsType<KnowledgeReading.Valid>(KnowledgeReader.Read(table)).Base.Texts;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_short_answer() => Check("answer-short", Answer(Plant("watering", "Once a week.")));

    [Fact]
    public void A_long_answer() => Check("answer-long", Answer(Plant("watering", Long) with { Sources = Sources(3) }, Plant("light", "x"), Plant("soil", "y"), Plant("pots", "z"), Plant("frost", "f")));

    [Fact]
    public void A_supplied_answer_with_a_note() => Check("answer-supplied", Answer(Plant("watering", Long) with { Supplied = true, Note = new EditorNote("The guide is old.\n\nSoil matters too.", ComesFirst: false) }));

    [Fact]
    public void An_answer_due_for_review() => Check("answer-due", Answer(Plant("watering", "Once a week.")) with { Notes = ["This answer was due for review on 1 May 2026."] });

    [Fact]
    public void Did_you_mean() => Check("clarification", new ClarificationReply
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [],
        Text = _texts[TextName.DidYouMean],
        Offered = [Plant("watering", "x"), Plant("light", "x"), Plant("soil", "x")],
    });

    [Fact]
    public void Nothing_fits_but_something_is_near() => Check("fallback-nearest", Fallback(TextName.FallbackNearest, [Plant("watering", "x"), Plant("light", "y")]));

    [Fact]
    public void Nothing_fits() => Check("fallback", Fallback(TextName.Fallback, []));

    [Fact]
    public void Smalltalk() => Check("smalltalk", new SmalltalkReply { Disclaimer = Disclaimer, KnowledgeVersion = Version, Candidates = [], Text = "Hello.\n\nAsk away." });

    [Theory]
    [InlineData(SafetyCategory.Crisis, TextName.Crisis, "US")]
    [InlineData(SafetyCategory.Crisis, TextName.Crisis, null)]
    [InlineData(SafetyCategory.Emergency, TextName.Emergency, "US")]
    [InlineData(SafetyCategory.Emergency, TextName.Emergency, null)]
    public void Help_comes_first(SafetyCategory category, TextName text, string? region) => Check($"{category}-{region ?? "unknown"}".ToLowerInvariant(), new EscalationReply
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [],
        Safety = Concern(category),
        HelpLines = HelpLines(region),
        Entry = Plant("danger", Long) with { Risk = RiskClass.Crisis },
        Text = _texts[text],
        TextInOwnLanguage = category == SafetyCategory.Crisis && region is null ? "Bitte rufen Sie jetzt an." : null,
        Afterwards = _texts[TextName.AfterHelp],
    });

    [Fact]
    public void A_refusal() => Check("refusal", new RefusalReply
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [],
        Safety = Concern(SafetyCategory.Refuse),
        HelpLines = HelpLines("US"),
        Entry = Plant("refused", "That harms the plant.") with { Risk = RiskClass.Refuse },
        Text = _texts[TextName.Refusal],
    });

    [Fact]
    public void A_refusal_without_an_entry() => Check("refusal-bare", new RefusalReply
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [],
        Safety = Concern(SafetyCategory.Refuse),
        Text = _texts[TextName.Refusal],
    });

    [Fact]
    public void Elsewhere_than_in_Teams_a_reply_has_buttons_to_rate_it() =>
        GoldenCard.Check("fallback-elsewhere", new ReplyCard(_texts).Write(Fallback(TextName.Fallback, [])));

    [Fact]
    public void A_person_can_be_asked() =>
        GoldenCard.Check("fallback-ask-a-person", new ReplyCard(_texts).Write(Fallback(TextName.FallbackNearest, [Plant("watering", "x"), Plant("light", "y")]), forPeople: "why [brown]?"));

    [Fact]
    public void A_question_on_its_way_to_a_person_and_back()
    {
        var cards = new HandoverCards(_texts);
        Check("handover-consent", cards.Consent("why [brown]?", 30));
        Check("handover-open", cards.Open("id-1", "why [brown]?"));
        Check("handover-taken", cards.Taken("id-1", "why [brown]?", "Ann *A*"));
        Check("handover-answered", cards.Answered("why [brown]?", "Ann *A*"));
        Check("handover-answer", cards.Answer("Too much sun.\n\n- Move it."));
    }

    [Fact]
    public void The_notice_stands_after_the_answer() =>
        GoldenCard.Check("answer-with-notice", new ReplyCard(_texts, CardLayout.Folded).Write(Answer(Plant("watering", "Once a week.")), _texts[TextName.Notice]));

    [Fact]
    public void The_welcome() => GoldenCard.Check("welcome", new ReplyCard(_texts, CardLayout.Folded).WriteWelcome([Plant("watering", "x"), Plant("light", "y")]));

    [Fact]
    public void Every_golden_card_is_understood_by_the_adaptivecards_package()
    {
        var cards = Directory.GetFiles(GoldenCard.Folder(), "*.json");
        Assert.InRange(cards.Length, 20, int.MaxValue);
        Node.Run("parse-cards.mjs", cards);
    }

    private const string Version = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private string Disclaimer => _texts[TextName.Disclaimer];

    private static void Check(string name, Activity message) => GoldenCard.Check(name, Shown.Card(message));

    private void Check(string name, Reply reply) => GoldenCard.Check(name, new ReplyCard(_texts, CardLayout.Folded).Write(reply));

    private AnswerReply Answer(Entry entry, params Entry[] followUps) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [new Candidate(entry, 0.9)],
        Entry = entry,
        Notes = [],
        FollowUps = followUps,
    };

    private FallbackReply Fallback(TextName text, Entry[] nearest) => new()
    {
        Disclaimer = Disclaimer,
        KnowledgeVersion = Version,
        Candidates = [],
        Text = _texts[text],
        Offered = nearest,
    };

    private static SafetyConcern Concern(SafetyCategory category) => new() { Category = category, Rule = "rule", EntryId = null, Help = [] };

    // Numbers that nobody has.
    private static HelpLine[] HelpLines(string? region) => region is null
        ? [HelpLine(HelpLineKind.Crisis, "Find a line in your country", null, "https://lines.example/")]
        :
        [
            HelpLine(HelpLineKind.Crisis, "Plant line [all day]", "555-0100", "tel:555-0100"),
            HelpLine(HelpLineKind.Emergency, "Emergency services", "555-0199", "tel:555-0199"),
        ];

    private static HelpLine HelpLine(HelpLineKind kind, string label, string? number, string address) =>
        new() { Kind = kind, Label = label, Number = number, Address = new Uri(address), Region = "US", Listed = new DateOnly(2026, 5, 1) };

    private static Entry Plant(string id, string answer) => new()
    {
        Id = id,
        Group = "plants",
        Question = $"What about {id}?",
        Alternates = [],
        Answer = answer,
        Risk = RiskClass.General,
        Sources = Sources(1),
        Reviewed = new DateOnly(2026, 5, 1),
        ReviewBy = new DateOnly(2027, 5, 1),
        FollowUps = [],
        Regions = [],
        Hash = new string('a', 64),
    };

    private static Source[] Sources(int count) =>
    [
        .. Enumerable.Range(1, count).Select(i => new Source
        {
            Id = $"P{i}",
            Publisher = "Plant Society",
            Title = $"Leaves [{i}]",
            Date = "May 2025",
            Grade = SourceGrade.A,
            Address = i == 3 ? null : new Uri($"https://plants.example/{i}"),
        }),
    ];
}
