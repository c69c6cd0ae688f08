using Ketamine.Answering.Curating;
using Ketamine.Knowledge.Writing;

namespace Ketamine.Answering.Tests.Curating;

public sealed class ProposalsTests
{
    private readonly Proposals _proposals = new(Houseplants.Base, new DateOnly(2026, 11, 25));

    [Fact]
    public void Alternates_are_cleaned_and_added_once_each()
    {
        var change = Changed(_proposals.Alternates("watering", ["  my plant   looks\tthirsty ", "My plant looks thirsty?", ""]));

        Assert.Equal("entries/care/watering.md", change.File);
        Assert.Single(Added(change), "+  - my plant looks thirsty");
    }

    [Fact]
    public void A_draft_holds_the_questions_and_no_answer()
    {
        var change = Changed(_proposals.Draft("winter-rest", "care", ["Do plants rest in winter?", "winter rest"]));

        Assert.Equal(("drafts/care/winter-rest.md", null), (change.File, change.Before));
        Assert.Contains("# A draft of 2026-11-25,", change.After, StringComparison.Ordinal);
        Assert.Contains("question: Do plants rest in winter?\nalternates:\n  - winter rest\n", change.After, StringComparison.Ordinal);
        Assert.Contains("sources: []\nreviewed: 2026-11-25\nreview-by: 2027-11-25\nclinical-review: none\n", change.After, StringComparison.Ordinal);
        Assert.Equal("", change.After.Split("---\n")[2].Trim());
    }

    [Theory]
    [InlineData("who is […]", "Something was taken out")]
    [InlineData("", "There is no question")]
    [InlineData("watering schedule", "The entry 'watering' has it already")]
    public void A_question_that_cannot_be_taken_is_refused_with_the_reason(string question, string reason)
    {
        Assert.Contains(reason, Refused(_proposals.Alternates("watering", [question])), StringComparison.Ordinal);
        Assert.Contains(reason, Refused(_proposals.Draft("new-one", "care", [question])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_that_is_too_long_is_refused() =>
        Assert.Contains("longer than 300", Refused(_proposals.Alternates("watering", [new string('x', 301)])), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../etc/passwd", "care")]
    [InlineData("new-one", "../care")]
    [InlineData("new-one", "")]
    [InlineData("New One", "care")]
    [InlineData("new/one", "care")]
    [InlineData("", "care")]
    public void No_name_leads_out_of_the_folder(string id, string group) =>
        Assert.Contains("no name for a file", Refused(_proposals.Draft(id, group, ["what is new"])), StringComparison.Ordinal);

    [Theory]
    [InlineData("../safety", "no entry of that name")]
    [InlineData("no-such-entry", "no entry of that name")]
    [InlineData("", "None is chosen")]
    public void Only_an_entry_of_the_base_gets_alternates(string id, string reason) =>
        Assert.Contains(reason, Refused(_proposals.Alternates(id, ["what is new"])), StringComparison.Ordinal);

    [Fact]
    public void A_new_entry_has_a_name_that_none_has() =>
        Assert.Contains("already", Refused(_proposals.Draft("watering", "care", ["what is new"])), StringComparison.Ordinal);

    [Fact]
    public void The_groups_are_named_once_each_in_order() =>
        Assert.Equal(["care", "trouble"], new Proposals(Houseplants.Base.With([.. Houseplants.Base.Entries.OrderByDescending(entry => entry.Group, StringComparer.Ordinal)]), default).Groups);

    [Fact]
    public void A_question_of_the_greatest_length_is_taken() =>
        Assert.Single(Added(Changed(_proposals.Alternates("watering", [new string('x', Proposals.LongestPhrasing)]))));

    [Fact]
    public void A_draft_says_what_is_left_to_do_and_where_it_goes()
    {
        var draft = Changed(_proposals.Draft("winter-rest", "care", ["Do plants rest in winter?"])).After;

        Assert.Contains("Write the answer", draft, StringComparison.Ordinal);
        Assert.Contains("entries/care/", draft, StringComparison.Ordinal);
    }

    [Fact]
    public void A_base_without_files_of_its_entries_cannot_be_changed() =>
        Assert.Contains("Only a folder of entries can be changed", Refused(new Proposals(Houseplants.Base with { Path = "no-such-folder" }, default).Alternates("watering", ["what is new"])), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "what is new", "entry", "Choose the entry")]
    [InlineData("no-such-entry", "what is new", "no-such-entry", "Write the id of an entry")]
    [InlineData("watering", "", "question", "Choose or write at least one")]
    [InlineData("watering", "who is […]", "who is […]", "Write a general word in place of […]")]
    [InlineData("watering", "watering schedule", "watering schedule", "Leave it out")]
    public void What_is_wrong_with_alternates_is_named_with_the_remedy(string id, string question, string named, string remedy) =>
        AssertNames(_proposals.Alternates(id, [question]), named, remedy);

    [Theory]
    [InlineData("", "care", "name", "small letters, digits and hyphens")]
    [InlineData("New One", "care", "New One", "small letters, digits and hyphens")]
    [InlineData("new-one", "../care", "../care", "the folder of the entries")]
    [InlineData("watering", "care", "watering", "Choose another name")]
    public void What_is_wrong_with_a_draft_is_named_with_the_remedy(string id, string group, string named, string remedy) =>
        AssertNames(_proposals.Draft(id, group, ["what is new"]), named, remedy);

    [Fact]
    public void A_question_that_is_too_long_is_named_by_its_beginning() =>
        AssertNames(_proposals.Alternates("watering", ["why " + new string('x', 301)]), $"why {new string('x', 46)}…", "Shorten it");

    private static FileChange Changed(Proposal proposal) => Assert.IsType<ProposedChange>(proposal).Change;

    private static string Refused(Proposal proposal) => string.Join('\n', Assert.IsType<ProposalRefused>(proposal).Problems);

    private static void AssertNames(Proposal proposal, string named, string remedy)
    {
        var problem = Assert.Single(Assert.IsType<ProposalRefused>(proposal).Problems);

        Assert.Equal(named, problem.File);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    private static List<string> Added(FileChange change) =>
        [.. change.Patch(Houseplants.Base.Path).Split('\n').Where(line => line.StartsWith('+') && !line.StartsWith("+++", StringComparison.Ordinal))];
}
