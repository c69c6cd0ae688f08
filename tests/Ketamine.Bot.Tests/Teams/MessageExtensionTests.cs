using Ketamine.Knowledge;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Newtonsoft.Json.Linq;

namespace Ketamine.Bot.Tests.Teams;

public class MessageExtensionTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public async Task A_whole_question_finds_its_answer_first_with_disclaimer_and_nothing_that_calls_the_bot()
    {
        var result = await SearchAsync(host.Answered.Question);

        Assert.Equal(("result", "list"), (result.Type, result.AttachmentLayout));
        var first = result.Attachments[0];
        Assert.Equal(host.Answered.Question, ((ThumbnailCard)first.Preview.Content).Title);
        var card = (JObject)first.Content;
        Assert.Equal(host.Texts[TextName.Disclaimer], (string?)card["body"]!.Last!["text"]);
        Assert.Empty(card.SelectTokens("$..[?(@.type == 'Action.Submit')]"));
    }

    [Fact]
    public async Task Words_that_are_only_begun_find_every_entry_that_holds_them()
    {
        var begun = host.Answered.Question.TrimEnd('?').Split(' ').Select(word => word.Length > 4 ? word[..^1] : word);
        var titles = Titles(await SearchAsync(string.Join(' ', begun.Reverse())));

        Assert.Contains(host.Answered.Question, titles);
        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public async Task Pages_follow_one_another_without_a_gap_or_a_repeat()
    {
        var all = Titles(await SearchAsync("ketamine", 0, 25));
        var first = Titles(await SearchAsync("ketamine", 0, 4));
        var second = Titles(await SearchAsync("ketamine", 4, 4));

        Assert.Equal(all.Take(8), [.. first, .. second]);
        Assert.Empty((await SearchAsync("ketamine", 100_000, 25)).Attachments);
    }

    [Theory]
    [InlineData(-5, -5, 1)]
    [InlineData(0, 10_000, 25)]
    public async Task A_page_of_no_sensible_size_is_made_sensible(int skip, int count, int shown) =>
        Assert.Equal(shown, (await SearchAsync("ketamine", skip, count)).Attachments.Count);

    [Fact]
    public async Task Before_anything_is_typed_it_suggests() =>
        Assert.Equal(host.Knowledge.Suggestions.Select(entry => entry.Question), Titles(await SearchAsync("")));

    [Theory]
    [InlineData("xyzzywug")]
    [InlineData("\u200b")]
    public async Task Where_nothing_fits_it_says_so(string typed) => Assert.Equal("message", (await SearchAsync(typed)).Type);

    [Fact]
    public async Task Whoever_is_in_danger_is_shown_help_first()
    {
        var result = await SearchAsync("I am going to kill myself tonight");

        var card = ((JObject)result.Attachments[0].Content).ToString();
        Assert.Contains(host.Texts[TextName.Disclaimer], card, StringComparison.Ordinal);
        Assert.Contains("tel:", card, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_very_long_text_is_not_searched() =>
        Assert.Equal(host.Texts[TextName.TooLong], (await SearchAsync(new string('a', 20_000))).Text);

    private async Task<MessagingExtensionResult> SearchAsync(string typed, int skip = 0, int count = 25)
    {
        var query = new MessagingExtensionQuery("search", [new MessagingExtensionParameter("question", typed)], new MessagingExtensionQueryOptions(skip, count));
        var replies = await new Talk(host, "msteams").SendAsync(new Activity(ActivityTypes.Invoke) { Name = "composeExtension/query", Value = JObject.FromObject(query) });
        var response = Assert.IsType<InvokeResponse>(Assert.Single(replies).Value);
        Assert.Equal(200, response.Status);
        return Assert.IsType<MessagingExtensionResponse>(response.Body).ComposeExtension;
    }

    private static List<string> Titles(MessagingExtensionResult result) => [.. result.Attachments.Select(found => ((ThumbnailCard)found.Preview.Content).Title)];
}
