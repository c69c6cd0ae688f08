using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class DueForReviewNoteTests
{
    private static readonly DateOnly Due = new(2027, 11, 1);

    [Fact]
    public void An_entry_is_named_from_a_month_before_its_day()
    {
        new DueForReviewNote(Due.AddDays(-30)).Passes(Houseplants.Watering);
        new DueForReviewNote(Due.AddDays(-29)).Finds("is due by 2027-11-01", Houseplants.Watering);
        new DueForReviewNote(Due.AddDays(1)).Finds("was due by 2027-11-01", Houseplants.Watering);
    }
}
