using System.Net;
using Ketamine.Bot.Answers;
using Ketamine.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Pages;

public sealed class PagesApiTests(PagesHost host) : IClassFixture<PagesHost>
{
    private readonly HttpClient _client = host.CreateClient();

    private KnowledgeBase Knowledge => host.Services.GetRequiredService<LiveAnswerer>().Current.Knowledge;

    [Fact]
    public async Task An_answers_page_holds_question_answer_note_sources_date_and_disclaimer()
    {
        var entry = Knowledge.Entries.First(e => e.Supplied);

        var page = await ReadAsync($"/answers/{entry.Id}");

        Assert.Contains($"<h1>{entry.Question}</h1>", page, StringComparison.Ordinal);
        Assert.Contains(entry.Answer, page, StringComparison.Ordinal);
        Assert.Contains(Knowledge.Texts[TextName.EditorsNote], page, StringComparison.Ordinal);
        Assert.All(entry.Sources, source => Assert.Contains(source.Title, page, StringComparison.Ordinal));
        Assert.Contains(Knowledge.Texts[TextName.NotClinicallyReviewed], page, StringComparison.Ordinal);
        Assert.Contains(Knowledge.Texts[TextName.Disclaimer], page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_entry_has_a_page()
    {
        foreach (var entry in Knowledge.Entries)
        {
            using var response = await _client.GetAsync($"/answers/{entry.Id}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("/answers/no-such-answer")]
    [InlineData("/answers/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task An_unknown_answer_leads_on(string address)
    {
        using var response = await _client.GetAsync(address);
        var page = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(Knowledge.Texts[TextName.PageMissing], page, StringComparison.Ordinal);
        Assert.Contains(Knowledge.Texts[TextName.AskAQuestion], page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/privacy", "<h1>Privacy</h1>")]
    [InlineData("/terms", "<h1>Terms of use</h1>")]
    public async Task A_page_of_the_base_is_shown_under_its_heading(string address, string heading)
    {
        Assert.Contains(heading, await ReadAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_chat_offers_the_suggestions_where_no_script_runs()
    {
        var page = await ReadAsync("/");

        Assert.NotEmpty(Knowledge.Suggestions);
        Assert.All(Knowledge.Suggestions, entry => Assert.Contains($"/answers/{entry.Id}", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_base_without_pages_has_no_links_to_them()
    {
        using var table = new TemporaryTable("a\tWhat is a fern?\tA plant.\t");
        await using var bare = new PagesHost(("Knowledge:Path", table.Path));
        using var client = bare.CreateClient();

        var page = await client.GetStringAsync("/");
        using var privacy = await client.GetAsync("/privacy");

        Assert.DoesNotContain("/privacy", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, privacy.StatusCode);
        Assert.Contains("A plant.", await client.GetStringAsync("/answers/a"), StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string address) => WebUtility.HtmlDecode(await _client.GetStringAsync(address));

    private sealed class TemporaryTable : IDisposable
    {
        public TemporaryTable(string row) => File.WriteAllText(Path, $"id\tquestion\tanswer\talternates\n{row}\n");

        public string Path { get; } = System.IO.Path.GetTempFileName();

        public void Dispose() => File.Delete(Path);
    }
}
