using Ketamine.Cli.Lint;

namespace Ketamine.Cli.Tests.Lint;

public class ReviewDatesRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    private readonly ReviewDatesRule _rule = new(Today);

    [Fact]
    public void A_review_today_that_holds_for_two_years_is_fine() =>
        _rule.Passes(Houseplants.Watering with { Reviewed = Today, ReviewBy = Today.AddMonths(24) });

    [Fact]
    public void A_review_still_to_come_is_found() =>
        _rule.Finds("still to come", Houseplants.Watering with { Reviewed = Today.AddDays(1), ReviewBy = Today.AddMonths(3) });

    [Fact]
    public void A_review_that_holds_for_longer_is_found()
    {
        var finding = _rule.Finds("more than 24 months", Houseplants.Watering with { Reviewed = Today, ReviewBy = Today.AddMonths(24).AddDays(1) });

        Assert.Contains("2028-11-24", finding.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_expired_entry_does_not_close_the_gate() =>
        _rule.Passes(Houseplants.Watering with { Reviewed = Today.AddYears(-5), ReviewBy = Today.AddYears(-4) });
}
