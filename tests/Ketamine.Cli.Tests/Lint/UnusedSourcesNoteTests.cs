using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class UnusedSourcesNoteTests
{
    [Fact]
    public void A_base_whose_sources_are_all_used_has_no_note() => Assert.Empty(new UnusedSourcesNote().Check(Houseplants.Base));

    [Fact]
    public void Sources_that_no_entry_rests_on_are_named()
    {
        var note = Assert.Single(new UnusedSourcesNote().Check(Houseplants.Only(Houseplants.Watering)));

        Assert.Contains("P3, P4", note.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("P1", note.Message, StringComparison.Ordinal);
    }
}
