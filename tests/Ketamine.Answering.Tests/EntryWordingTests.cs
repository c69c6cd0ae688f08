using Ketamine.Knowledge;

namespace Ketamine.Answering.Tests;

public sealed class EntryWordingTests
{
    private static readonly Entry Watering = Houseplants.Base.Find("watering")! with { Reviewed = new DateOnly(2026, 11, 1), ReviewBy = new DateOnly(2027, 2, 3) };

    private readonly EntryWording _wording = new(Houseplants.Base.Texts);

    [Theory]
    [InlineData("P1", "Example Society of Indoor Gardeners: Light, water and feed (2024)")]
    [InlineData("P3", "Example Nursery: Growing more (undated; as reported elsewhere)")]
    [InlineData("P4", "Example Evening News: What bites and what is bitten (May 2025; news source)")]
    public void A_source_says_where_it_bears_less_weight_than_usual(string id, string line) => Assert.Equal(line, _wording.SourceLine(Houseplants.Base.Sources[id]));

    [Fact]
    public void A_report_of_a_news_source_says_both() =>
        Assert.Equal("Example Evening News: What bites and what is bitten (May 2025; as reported elsewhere; news source)", _wording.SourceLine(Houseplants.Base.Sources["P4"] with { SecondHand = true }));

    [Fact]
    public void An_entry_that_nobody_signed_off_says_when_it_was_checked_and_that() =>
        Assert.Equal("Checked on 1 November 2026. No expert has signed it off.", _wording.ReviewLine(Watering));

    [Fact]
    public void A_sign_off_names_who_when_and_in_which_role() =>
        Assert.Equal(
            "Checked on 1 November 2026. Signed off by Mary Smith, head gardener, on 5 October 2026.",
            _wording.ReviewLine(Watering with { ClinicalReview = SignOff(Watering.Hash[..12]) }));

    [Fact]
    public void A_sign_off_of_an_earlier_wording_is_none() =>
        Assert.Equal(_wording.ReviewLine(Watering), _wording.ReviewLine(Watering with { ClinicalReview = SignOff("000000000000") }));

    [Fact]
    public void An_entry_without_a_day_of_review_has_no_such_line() => Assert.Null(_wording.ReviewLine(Watering with { Reviewed = null }));

    [Fact]
    public void An_entry_past_its_date_says_since_when() =>
        Assert.Equal("This answer was due for a new check on 3 February 2027.", _wording.ExpiredNote(Watering));

    [Fact]
    public void A_follow_up_names_the_question_before() =>
        Assert.Equal($"I took this as a follow-up to: {Watering.Question}", _wording.FollowUpNote(Watering));

    private static ClinicalReview SignOff(string hash) => new("Mary Smith", "head gardener", new DateOnly(2026, 10, 5), hash);
}
