using System.Net;
using System.Net.Http.Json;
using Ketamine.Bot.Answers;
using Ketamine.Bot.Store;
using Ketamine.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Curation;

public sealed class CurationPagesTests : IDisposable
{
    private readonly ScratchKnowledge _knowledge = new();
    private readonly BotHost _host;

    public CurationPagesTests() => _host = new BotHost(("Curation:Secret", Curator.Secret), ("Matching:Encoder", "false"), ("Knowledge:Path", _knowledge.Path));

    public void Dispose()
    {
        _host.Dispose();
        _knowledge.Dispose();
    }

    [Fact]
    public async Task Feedback_is_counted_by_entry()
    {
        using var curator = await Curator.SignedInAsync(_host);
        Assert.Contains("Nobody has rated", await curator.ReadAsync("/curate/feedback"), StringComparison.Ordinal);

        await RateAsync("1", "watering", "up");
        await RateAsync("2", "watering", "down");
        await RateAsync("3", "gone-entry", "down");
        var page = await curator.ReadAsync("/curate/feedback");

        Assert.Contains(WebUtility.HtmlEncode(_host.Knowledge.Find("watering")!.Question), page, StringComparison.Ordinal);
        Assert.Contains("gone-entry (no longer there)", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bench_shows_the_reply_the_explanation_and_what_other_bounds_would_do()
    {
        using var curator = await Curator.SignedInAsync(_host);
        var bench = _host.Services.GetRequiredService<LiveAnswerer>().Bench;
        const string Asked = "watering schedule";

        using var asSet = await TryAsync(curator, Asked, Bound(bench.Thresholds.Answer), Bound(bench.Thresholds.Clarification));
        using var stricter = await TryAsync(curator, Asked, "1", "1");
        var page = WebUtility.HtmlDecode(await asSet.Content.ReadAsStringAsync());

        using var expected = new StringWriter();
        new Ketamine.Answering.Explaining.ExplanationText(expected).Write(bench.Explain(new(Asked), bench.Thresholds, _host.Time));
        Assert.Contains(expected.ToString(), page, StringComparison.Ordinal);
        Assert.Contains("answer: watering", page, StringComparison.Ordinal);
        Assert.DoesNotContain("What if</th>", page, StringComparison.Ordinal);
        Assert.Contains("<td>fallback</td>", await stricter.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await _host.Services.GetRequiredService<ReplyTally>().KeepAsync(CancellationToken.None);
        Assert.Empty(await _host.RowsAsync("reply_count"));
    }

    [Theory]
    [InlineData("", "0.5", "0.2", "Write a question")]
    [InlineData("why", "much", "0.2", "as numbers")]
    [InlineData("why", "NaN", "0.2", "Set it between 0 and 1")]
    [InlineData("why", "0.2", "0.5", "lies above")]
    public async Task A_trial_that_cannot_be_made_says_why(string asked, string answer, string clarification, string reason)
    {
        using var curator = await Curator.SignedInAsync(_host);
        using var refused = await TryAsync(curator, asked, answer, clarification);

        Assert.Contains(reason, await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replies_are_counted_by_day_and_outcome_and_shown()
    {
        using var curator = await Curator.SignedInAsync(_host);
        Assert.Contains("There was no reply", await curator.ReadAsync("/curate/figures"), StringComparison.Ordinal);

        await AskAsync("watering schedule");
        await AskAsync("watering schedule");
        await AskAsync("does zzyzx wear glasses");
        var page = await curator.ReadAsync("/curate/figures");

        var counts = (await _host.RowsAsync("reply_count")).Select(row => ((string)row["day"]!, (string)row["outcome"]!, (string)row["door"]!, (long)row["replies"]!));
        Assert.Equal([("2026-11-24", "answer", "api", 2), ("2026-11-24", "fallback", "api", 1)], counts.Order());
        Assert.Contains("<rect class=\"answers\"", page, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"row\" class=\"day\">24 Nov 2026</th>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counts_wait_while_the_store_is_away()
    {
        await AskAsync("watering schedule");
        var tally = _host.Services.GetRequiredService<ReplyTally>();
        await ChangeAsync("alter table reply_count rename to gone");
        await tally.KeepAsync(CancellationToken.None);
        await ChangeAsync("alter table gone rename to reply_count");
        await AskAsync("watering schedule");
        await tally.KeepAsync(CancellationToken.None);

        Assert.Equal(2L, Assert.Single(await _host.RowsAsync("reply_count"))["replies"]);
    }

    [Fact]
    public async Task Entries_near_their_review_date_are_listed()
    {
        using var early = await Curator.SignedInAsync(_host);
        Assert.Contains("No entry is due", await early.ReadAsync("/curate/figures"), StringComparison.Ordinal);

        _host.Time.AdjustTime(new DateTimeOffset(2027, 11, 20, 12, 0, 0, TimeSpan.Zero));
        using var late = await Curator.SignedInAsync(_host);
        Assert.Contains("overdue since 1 Nov 2027", await late.ReadAsync("/curate/figures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_curve_is_shown_and_it_is_said_which_version_it_is_of()
    {
        using var curator = await Curator.SignedInAsync(_host);
        Assert.Contains("No curve was measured", await curator.ReadAsync("/curate/figures"), StringComparison.Ordinal);

        await DrawAsync("version sha256:000000000000");
        Assert.Contains("another version of the knowledge", await curator.ReadAsync("/curate/figures"), StringComparison.Ordinal);

        await DrawAsync($"version {_host.Knowledge.Version[..19]}");
        Assert.DoesNotContain("another version", await curator.ReadAsync("/curate/figures"), StringComparison.Ordinal);
        using var picture = await curator.GetAsync("/curate/risk-coverage.svg");
        Assert.Equal("image/svg+xml", picture.Content.Headers.ContentType?.MediaType);
        Assert.Contains("sandbox", Assert.Single(picture.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_store_is_away_it_is_said_so()
    {
        using var curator = await Curator.SignedInAsync(_host);
        await ChangeAsync("alter table feedback rename to gone");

        using var answer = await curator.GetAsync("/curate/feedback");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The store cannot be used", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> TryAsync(Curator curator, string asked, string answer, string clarification) =>
        curator.PostAsync("/curate/bench", ("asked", asked), ("answer", answer), ("clarification", clarification));

    private static string Bound(double value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private Task DrawAsync(string subject) => File.WriteAllTextAsync(Path.Combine(_knowledge.Path, "risk-coverage.svg"), $"<svg xmlns=\"http://www.w3.org/2000/svg\"><text>{subject}</text></svg>");

    private async Task AskAsync(string question)
    {
        using var answer = await _host.CreateClient().PostAsJsonAsync("/api/answers", new { question });
        answer.EnsureSuccessStatusCode();
    }

    private Task<int> RateAsync(string id, string entry, string rating) => ChangeAsync(
        $"insert into feedback (id, person, rating, receipt, entry, knowledge_version, door, day) values ('{id}', 'p', '{rating}', 'r', '{entry}', 'v', 'api', '2026-11-24')");

    private Task<int> ChangeAsync(string sql) =>
        _host.Services.GetRequiredService<Database>().WriteAsync(session => session.ExecuteAsync(sql), Durability.Full, CancellationToken.None);
}
