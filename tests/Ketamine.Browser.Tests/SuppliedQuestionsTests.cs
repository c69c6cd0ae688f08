using Ketamine.Knowledge;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class SuppliedQuestionsTests(Chromium chromium, BotHost bot)
{
    [Theory]
    [InlineData("How does ketamine relieve symptoms of depression?")]
    [InlineData("Will ketamine overdose cause brain damage?")]
    [InlineData("How does ketamine work?")]
    [InlineData("Is ketamine an antidepressant?")]
    [InlineData("Is ketamine available for depression?")]
    [InlineData("What is ketamine used to treat?")]
    public async Task A_supplied_question_shows_its_supplied_answer_once_with_sources_and_disclaimer(string question)
    {
        var entry = BotHost.Knowledge.Entries.Single(e => e.Supplied && e.Phrasings.Contains(question, StringComparer.Ordinal));
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));

        var card = await chat.AskAsync(question);

        // Typographic quotes are the renderer's; the words are the supplier's.
        var shown = Plain(string.Join('\n', await chat.Find(".webchat__bubble__content").AllInnerTextsAsync()));
        Assert.Equal(2, shown.Split(Plain(entry.Answer)).Length);
        await Expect(card).ToContainTextAsync(BotHost.Texts[TextName.Disclaimer]);
        await Expect(chat.Disclaimer).ToBeInViewportAsync();
        foreach (var address in entry.Sources.Select(source => source.Address).OfType<Uri>())
        {
            var link = card.Locator($"a[href='{address.AbsoluteUri}']").First;
            await Expect(link).ToBeVisibleAsync();
            await Expect(link).ToHaveAttributeAsync("rel", "noopener noreferrer");
            await Expect(link).ToHaveAttributeAsync("target", "_blank");
        }

        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.RequestsBeyond(bot.Address));
    }

    private static string Plain(string text) => string.Join(' ', text
        .Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"').Replace("\u200b", "", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
