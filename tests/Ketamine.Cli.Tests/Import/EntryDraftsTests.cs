using Ketamine.Cli.Import;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Tests.Import;

public class EntryDraftsTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ImportReading _reading = new("faq.csv");

    [Fact]
    public void A_draft_claims_neither_source_nor_sign_off()
    {
        Add("How often?", "When dry.");

        var entry = Assert.Single(Drafts()).Entry;

        Assert.Empty(entry.Sources);
        Assert.Null(entry.ClinicalReview);
        Assert.Equal((Today, Today.AddMonths(12)), (entry.Reviewed, entry.ReviewBy));
        Assert.Equal(("how-often", "imported", RiskClass.General), (entry.Id, entry.Group, entry.Risk));
    }

    [Fact]
    public void Questions_that_differ_only_in_marks_get_ids_of_their_own()
    {
        Add("How often", "When dry.");
        Add("How often?!", "Weekly.");
        Add("水", "Water.");

        Assert.Equal(["how-often", "how-often-2", "question-3"], Drafts().Select(draft => draft.Entry.Id));
        Assert.Empty(_reading.Problems);
    }

    [Fact]
    public void A_name_in_words_is_the_id_and_a_number_is_not()
    {
        Add("How often?", "When dry.", key: "Watering plants");
        Add("Where?", "There.", key: "17");

        Assert.Equal(["watering-plants", "where"], Drafts().Select(draft => draft.Entry.Id));
    }

    [Fact]
    public void Prompts_become_follow_ups()
    {
        Add("How often?", "When dry.", key: "1", prompts: [new ImportedPrompt("2", "Where to put it")]);
        Add("Where?", "There.", key: "2");

        var draft = Drafts()[0];

        Assert.Equal(["where"], draft.Entry.FollowUps);
        Assert.Contains("prompt 'Where to put it' led to where", draft.Remarks);
    }

    [Fact]
    public void A_prompt_that_leads_nowhere_is_reported()
    {
        Add("How often?", "When dry.", key: "1", prompts: [new ImportedPrompt("2", "Where")]);

        Drafts();

        Assert.Equal("The prompt 'Where' leads to '2', which is not in the file.", Assert.Single(_reading.Problems).Message);
    }

    [Fact]
    public void A_question_with_two_answers_is_reported()
    {
        Add("How often?", "When dry.");
        Add("how often?", "Daily.");

        Drafts();

        Assert.Equal((2, "The question 'How often?' also stands in line 1, with another answer."), Assert.Single(_reading.Problems) is var p ? (p.Line, p.Message) : default);
    }

    [Fact]
    public void Metadata_goes_where_an_entry_has_a_field_and_else_into_remarks()
    {
        Add("How often?", "When dry.", metadata: [new("Audience", "patients"), new("risk", "urgent"), new("region", "gb, ie"), new("risk", "high"), new("level", "basic")]);

        var draft = Assert.Single(Drafts());

        Assert.Equal((Audience.Patients, RiskClass.Urgent), (draft.Entry.Audience, draft.Entry.Risk));
        Assert.Equal(["GB", "IE"], draft.Entry.Regions);
        Assert.Equal(["risk: high", "level: basic"], draft.Remarks.Skip(1));
    }

    private void Add(string question, string answer, string? key = null, ImportedPrompt[]? prompts = null, KeyValuePair<string, string>[]? metadata = null) =>
        _reading.Add(new ImportedPair { Line = _reading.Pairs.Count + 1, Key = key, Questions = [question], Answer = answer, Prompts = prompts ?? [], Metadata = metadata ?? [] });

    private IReadOnlyList<EntryDraft> Drafts() => EntryDrafts.Of(_reading, "imported", Today);
}
