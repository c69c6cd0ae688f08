using Ketamine.Knowledge;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class WidgetTests(Chromium chromium, BotHost bot)
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("data-transport='polling'", 0)]
    public async Task A_page_of_another_origin_asks_follows_a_suggestion_and_rates(string attributes, int sockets)
    {
        await using var host = await HostPage.ServeAsync(bot, $"data-region='gb' data-locale='en-GB' {attributes}");
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync(HostPage.Origin.ToString());
        Assert.DoesNotContain(visit.Requests, url => url.Contains("/assets/", StringComparison.Ordinal));

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();
        var chat = ChatView.In(visit.Page.FrameLocator("iframe"));
        await chat.ReadyAsync();
        await chat.AskAsync("Is ketamine addictive?");
        var suggestion = chat.Cards.Last.Locator(".ac-pushButton").First;
        var suggested = await suggestion.InnerTextAsync();
        var cards = await chat.Cards.CountAsync();
        await suggestion.ClickAsync();
        var answer = await chat.NextCardAsync(cards);

        await Expect(answer.GetByRole(AriaRole.Heading).First).ToHaveTextAsync(suggested);
        var posted = await RateAsync(visit.Page, chat);
        Assert.Contains("\"name\":\"feedback\"", posted, StringComparison.Ordinal);
        Assert.Contains("\"rating\":\"down\"", posted, StringComparison.Ordinal);
        Assert.Contains("\"reason\":\"It leaves something out\"", posted, StringComparison.Ordinal);
        Assert.Contains("\"region\":\"GB\"", posted, StringComparison.Ordinal);
        Assert.Matches("\"receipt\":\"[a-z-]+~[0-9a-z~-]+\"", posted);
        Assert.Equal(sockets, visit.Sockets.Count);
        Assert.Empty(visit.Complaints);
        Assert.Empty(visit.RequestsBeyond(bot.Address, HostPage.Origin));
    }

    [Fact]
    public async Task A_rating_is_sent_without_a_reason_when_the_person_asks_on()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await chat.AskAsync("Is ketamine addictive?");
        await chat.Find(".thumb-up").Last.ClickAsync();

        var posted = visit.Page.WaitForRequestAsync(request => request.PostData?.Contains("\"feedback\"", StringComparison.Ordinal) == true);
        await chat.AskAsync("Can I drink alcohol with ketamine?");

        Assert.DoesNotContain("reason", (await posted).PostData!, StringComparison.Ordinal);
        await Expect(chat.Find("reply-feedback [role=status]").First).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_styles_of_the_page_stay_outside_and_its_accent_comes_in()
    {
        await using var host = await HostPage.ServeAsync(bot);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync(HostPage.Origin.ToString());
        var launcher = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us" });
        await launcher.ClickAsync();
        var chat = ChatView.In(visit.Page.FrameLocator("iframe"));
        await chat.ReadyAsync();

        await Expect(launcher).ToHaveCSSAsync("background-color", "rgb(91, 42, 134)");
        await Expect(launcher).ToHaveCSSAsync("color", "rgb(255, 255, 255)");
        await Expect(chat.Find("html")).ToHaveCSSAsync("--accent", "#5b2a86");
        await Expect(visit.Page.Locator("section p")).ToHaveCSSAsync("font-size", "16px");
    }

    [Fact]
    public async Task A_theme_cannot_bring_in_more_than_a_colour()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/chat?accent=url(https://evil.example/x)&ink=red;background:url(https://evil.example/y)&region=<b>&locale=../x"));
        await chat.AskAsync("Is ketamine addictive?");

        Assert.Equal("", await visit.Page.EvaluateAsync<string>("document.documentElement.style.cssText"));
        Assert.Empty(visit.RequestsBeyond(bot.Address));
    }

    private static async Task<string> RateAsync(IPage page, ChatView chat)
    {
        await chat.Find(".thumb-down").Last.ClickAsync();
        await chat.Find("reply-feedback textarea").Last.FillAsync("It leaves something out");
        var request = await page.RunAndWaitForRequestAsync(
            () => chat.Find("reply-feedback [type=submit]").Last.ClickAsync(),
            sent => sent.PostData?.Contains("\"feedback\"", StringComparison.Ordinal) == true);
        await Expect(chat.Find("reply-feedback [role=status]").Last).ToHaveTextAsync(BotHost.Texts[TextName.FeedbackThanks]);
        await Expect(chat.Find("reply-feedback form").Last).ToBeHiddenAsync();
        // The bot's thanks stand beside the buttons, and the card's own buttons are not shown as well.
        await Expect(chat.Find(".webchat__bubble", BotHost.Texts[TextName.FeedbackThanks])).ToHaveCountAsync(0);
        await Expect(chat.Find(".ac-pushButton", BotHost.Texts[TextName.Helpful])).ToHaveCountAsync(0);
        return request.PostData ?? "";
    }
}
