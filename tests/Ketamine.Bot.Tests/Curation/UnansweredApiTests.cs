using System.Net;
using System.Net.Http.Json;

namespace Ketamine.Bot.Tests.Curation;

public sealed class UnansweredApiTests : IDisposable
{
    private const string Question = "does zzyzx wear glasses";
    private const string Watering = "entries/care/watering.md";

    private readonly ScratchKnowledge _knowledge = new();
    private BotHost? _host;

    public void Dispose()
    {
        _host?.Dispose();
        _knowledge.Dispose();
    }

    [Fact]
    public async Task A_question_is_shown_and_becomes_an_alternate_that_the_bot_answers()
    {
        using var curator = await StartAsync(apply: true);
        await AskAsync(Question);
        var id = await IdAsync();
        Assert.Contains(Question, await curator.ReadAsync("/curate"), StringComparison.Ordinal);

        using var preview = await curator.PostAsync("/curate/change", ("as", "alternates"), ("question", id), ("entry", "light"), ("other", "watering"));
        var page = await preview.Content.ReadAsStringAsync();
        Assert.Contains("  - " + Question, page, StringComparison.Ordinal);
        Assert.DoesNotContain(Question, _knowledge.Read(Watering), StringComparison.Ordinal);

        await AskAsync("Does zzyzx wear glasses?");
        using var written = await curator.PostAsync("/curate/write", ("as", "alternates"), ("question", id), ("entry", "watering"), ("phrasings", Question), ("seen", Seen(page)));
        Assert.Equal("/curate?done=accepted", written.Headers.Location?.OriginalString);
        Assert.Contains($"  - {Question}\n", _knowledge.Read(Watering), StringComparison.Ordinal);
        Assert.Empty(await _host!.RowsAsync("unanswered"));
        Assert.Contains("Written.", await curator.ReadAsync("/curate?done=accepted"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_leave_to_write_there_is_a_patch_and_nothing_changes()
    {
        using var curator = await StartAsync(apply: false);
        await AskAsync(Question);
        var id = await IdAsync();
        var before = _knowledge.Read(Watering);

        using var preview = await curator.PostAsync("/curate/change", ("as", "alternates"), ("question", id), ("entry", "watering"));
        var page = await preview.Content.ReadAsStringAsync();
        Assert.DoesNotContain("/curate/write", page, StringComparison.Ordinal);

        using var write = await curator.PostAsync("/curate/write", ("as", "alternates"), ("question", id), ("entry", "watering"), ("phrasings", Question), ("seen", Seen(page)));
        using var patch = await curator.PostAsync("/curate/patch", ("as", "alternates"), ("question", id), ("entry", "watering"), ("phrasings", Question));
        var text = await patch.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.NotFound, write.StatusCode);
        Assert.Equal("watering.patch", patch.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains($"/{Watering}\n@@ ", text, StringComparison.Ordinal);
        Assert.Contains($"\n+  - {Question}\n", text, StringComparison.Ordinal);
        Assert.Equal(before, _knowledge.Read(Watering));
        Assert.Single(await _host!.RowsAsync("unanswered"));
    }

    [Fact]
    public async Task A_draft_is_written_where_the_bot_does_not_read()
    {
        using var curator = await StartAsync(apply: true);
        await AskAsync(Question);
        var id = await IdAsync();
        var version = _host!.Knowledge.Version;

        using var preview = await curator.PostAsync("/curate/change", ("as", "draft"), ("question", id), ("entry", "watering"));
        var page = await preview.Content.ReadAsStringAsync();
        Assert.Contains("value=\"does-zzyzx-wear-glasses\"", page, StringComparison.Ordinal);
        using var written = await curator.PostAsync(
            "/curate/write", ("as", "draft"), ("question", id), ("entry", "does-zzyzx-wear-glasses"), ("group", "care"), ("phrasings", Question), ("seen", Seen(page)));

        Assert.Equal("/curate?done=drafted", written.Headers.Location?.OriginalString);
        Assert.Contains($"question: {Question}\n", _knowledge.Read("drafts/care/does-zzyzx-wear-glasses.md"), StringComparison.Ordinal);
        Assert.Equal(version, Ketamine.Knowledge.Reading.KnowledgeReader.Read(_knowledge.Path).OrThrow().Version);
    }

    [Theory]
    [InlineData("alternates", "../../safety", "care")]
    [InlineData("draft", "../../../escaped", "care")]
    [InlineData("draft", "fine", "../../escaped")]
    [InlineData("draft", "/etc/cron.d/escaped", "care")]
    public async Task No_name_leads_out_of_the_folder(string kind, string entry, string group)
    {
        using var curator = await StartAsync(apply: true);
        var before = Files();

        foreach (var form in new[] { "change", "write", "patch" })
        {
            using var answer = await curator.PostAsync($"/curate/{form}", ("as", kind), ("entry", entry), ("group", group), ("phrasings", "what is new"), ("seen", "x"));
            Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        }

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_change_that_was_not_seen_is_not_written()
    {
        using var curator = await StartAsync(apply: true);
        var before = _knowledge.Read(Watering);

        using var answer = await curator.PostAsync("/curate/write", ("as", "alternates"), ("entry", "watering"), ("phrasings", Question), ("seen", new string('0', 64)));

        Assert.Contains("not the change that you saw", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(before, _knowledge.Read(Watering));
    }

    [Fact]
    public async Task Markup_in_a_question_is_shown_as_text()
    {
        using var curator = await StartAsync(apply: false);
        await AskAsync("zzyzx <img src=x onerror=alert(1)> \"><script>alert(2)</script>");
        var id = await IdAsync();

        using var preview = await curator.PostAsync("/curate/change", ("as", "alternates"), ("question", id), ("entry", "watering"));
        foreach (var page in new[] { await curator.ReadAsync("/curate"), await preview.Content.ReadAsStringAsync() })
        {
            Assert.DoesNotContain("<img src", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
            Assert.Contains("&lt;img src", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_dismissed_is_gone_and_the_rest_stays()
    {
        using var curator = await StartAsync(apply: false);
        await AskAsync(Question);
        await AskAsync("zzyzx");
        var id = await IdAsync();

        using var answer = await curator.PostAsync("/curate/dismiss", ("question", id), ("question", "no-such-id"));

        Assert.Equal("/curate?done=dismissed", answer.Headers.Location?.OriginalString);
        Assert.NotEqual(id, await IdAsync());
    }

    private async Task<Curator> StartAsync(bool apply)
    {
        _host = new BotHost(
            ("Curation:Secret", Curator.Secret), ("Curation:Apply", apply ? "true" : "false"), ("Privacy:KeepUnanswered", "true"), ("Knowledge:Path", _knowledge.Path));
        return await Curator.SignedInAsync(_host);
    }

    private async Task AskAsync(string question)
    {
        using var answer = await _host!.CreateClient().PostAsJsonAsync("/api/answers", new { question });
        Assert.Contains("\"fallback\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> IdAsync() => (string)(await _host!.RowsAsync("unanswered"))[0]["id"]!;

    private string[] Files() =>
        [.. Directory.EnumerateFiles(_knowledge.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => $"{file}\n{File.ReadAllText(file)}")];

    private static string Seen(string page)
    {
        const string Field = "name=\"seen\" value=\"";
        var start = page.IndexOf(Field, StringComparison.Ordinal) + Field.Length;
        return page[start..(start + 64)];
    }
}
