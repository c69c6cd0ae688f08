using Ketamine.Knowledge.Reading;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Knowledge.Tests;

public class EntrySelectionTests
{
    private static readonly Entry Due = SampleEntry.Of("due") with { ReviewBy = new DateOnly(2027, 1, 31) };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2027, 1, 31, 23, 0, 0, TimeSpan.Zero));

    private DateOnly Today => DateOnly.FromDateTime(_time.GetUtcNow().UtcDateTime);

    [Fact]
    public void An_expired_entry_is_withdrawn_the_day_after_its_review_day()
    {
        var selection = new EntrySelection { Expired = ExpiredEntries.Withdraw };

        Assert.True(selection.Shows(Due, Today));
        _time.Advance(TimeSpan.FromHours(2));
        Assert.False(selection.Shows(Due, Today));
    }

    [Theory]
    [InlineData(RiskClass.Urgent)]
    [InlineData(RiskClass.Crisis)]
    public void What_is_told_to_people_in_danger_is_never_left_out(RiskClass risk)
    {
        var selection = new EntrySelection { Expired = ExpiredEntries.Withdraw, Audience = Audience.Professionals, Region = "GB" };

        Assert.True(selection.Shows(Due with { Risk = risk, Audience = Audience.Patients, Regions = ["US"] }, Today.AddYears(9)));
    }

    [Fact]
    public void By_default_an_expired_entry_stays()
    {
        _time.Advance(TimeSpan.FromDays(900));

        Assert.True(new EntrySelection().Shows(Due, Today));
    }

    [Theory]
    [InlineData(Audience.Everyone, Audience.Everyone, true)]
    [InlineData(Audience.Everyone, Audience.Professionals, true)]
    [InlineData(Audience.Patients, Audience.Everyone, true)]
    [InlineData(Audience.Patients, Audience.Patients, true)]
    [InlineData(Audience.Patients, Audience.Professionals, false)]
    [InlineData(Audience.Professionals, Audience.Patients, false)]
    [InlineData(Audience.Professionals, Audience.Professionals, true)]
    public void An_audience_is_not_shown_what_is_written_for_another(Audience served, Audience writtenFor, bool shown) =>
        Assert.Equal(shown, new EntrySelection { Audience = served }.Shows(Due with { Audience = writtenFor }, Today));

    [Theory]
    [InlineData(null, "US", true)]
    [InlineData("", "US", true)]
    [InlineData("GB", "", true)]
    [InlineData("GB", "IE GB", true)]
    [InlineData("gb", "GB", true)]
    [InlineData("GB", "US", false)]
    public void A_region_is_not_shown_what_holds_elsewhere_only(string? served, string holdsIn, bool shown) =>
        Assert.Equal(shown, new EntrySelection { Region = served }.Shows(Due with { Regions = holdsIn.Split(' ', StringSplitOptions.RemoveEmptyEntries) }, Today));

    [Fact]
    public void The_selected_base_lacks_the_entries_left_out_and_keeps_everything_else()
    {
        var whole = Base(Due, SampleEntry.Of("stays"));

        var selected = new EntrySelection { Expired = ExpiredEntries.Withdraw }.Of(whole, Today.AddDays(1));

        Assert.Equal(["stays"], selected.Entries.Select(e => e.Id));
        Assert.Null(selected.Find("due"));
        Assert.Equal((whole.Version, whole.Path, whole.Calibration), (selected.Version, selected.Path, selected.Calibration));
        Assert.Same(whole.Texts, selected.Texts);
        Assert.Same(whole.Sources, selected.Sources);
    }

    [Fact]
    public void While_nothing_is_left_out_the_base_itself_is_used()
    {
        var whole = Base(Due);

        Assert.Same(whole, new EntrySelection { Expired = ExpiredEntries.Withdraw, Audience = Audience.Patients, Region = "GB" }.Of(whole, Today));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("GB", true)]
    [InlineData("GBR", false)]
    [InlineData("4B", false)]
    public void A_region_that_is_no_country_code_is_named_with_the_remedy(string? region, bool valid)
    {
        var problem = new EntrySelection { Region = region }.Problem();

        Assert.Equal(valid, problem is null);
        Assert.True(valid || problem!.Contains("Set Knowledge:Region", StringComparison.Ordinal));
    }

    private static KnowledgeBase Base(params Entry[] entries) => new(entries)
    {
        Sources = new Dictionary<string, Source> { ["S1"] = SampleEntry.Source },
        Texts = TextsFile.Default(),
        Path = "sample",
        Version = "sha256:sample",
        Calibration = "{}",
    };
}
