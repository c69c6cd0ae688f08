using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

/// <summary>A whole conversation without a pointer.</summary>
[Collection(InChromium.Name)]
public sealed class KeyboardTests(Chromium chromium, BotHost bot)
{
    private const int MostSteps = 40;

    [Fact]
    public async Task The_widget_is_opened_used_and_closed_by_keyboard_alone()
    {
        await using var host = await HostPage.ServeAsync(bot);
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(HostPage.Origin.ToString());

        await TabToAsync(page, "document.activeElement?.shadowRoot?.activeElement?.classList.contains('launcher')");
        await page.Keyboard.PressAsync("Enter");
        var chat = ChatView.In(page.FrameLocator("iframe"));
        await chat.ReadyAsync();
        var frame = page.Frames.Single(f => f.Url.StartsWith(bot.Address.AbsoluteUri, StringComparison.Ordinal));

        await TabToAsync(page, "document.activeElement?.id === 'notice-understood'", frame);
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Notice).ToBeHiddenAsync();
        await Expect(chat.SendBox).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("Is ketamine addictive?");
        await page.Keyboard.PressAsync("Enter");
        await chat.NextCardAsync(1);

        await FollowSuggestionAsync(page, frame, chat);
        await RateAsync(page, frame, chat);

        // Out of the message, out of the transcript, out of the panel.
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Escape");
        await Expect(chat.SendBox).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("#panel")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.activeElement.shadowRoot.activeElement.classList.contains('launcher')"));
    }

    [Fact]
    public async Task Focus_can_always_be_seen()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenChatAsync(bot.At("/"));

        foreach (var selector in new[] { "brand", "notice-understood", "start-again" })
        {
            await TabToAsync(visit.Page, $"document.activeElement?.id === '{selector}' || document.activeElement?.className === '{selector}'");
            Assert.NotEqual("none", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        }
    }

    private static async Task FollowSuggestionAsync(IPage page, IFrame frame, ChatView chat)
    {
        var cards = await chat.Cards.CountAsync();
        await IntoTranscriptAsync(page, frame);
        await TabToAsync(page, "document.activeElement?.matches('.ac-pushButton')", frame);
        await page.Keyboard.PressAsync("Enter");
        await chat.NextCardAsync(cards);
    }

    private static async Task RateAsync(IPage page, IFrame frame, ChatView chat)
    {
        // Out of the message before; the panel stays open.
        await page.Keyboard.PressAsync("Escape");
        await TabToAsync(page, "document.activeElement?.matches('[data-id=\"webchat-sendbox-input\"]')", frame);
        await IntoTranscriptAsync(page, frame);
        await TabToAsync(page, "document.activeElement?.matches('.thumb-down')", frame);
        await page.Keyboard.PressAsync("Space");
        await Expect(chat.Find("reply-feedback textarea").Last).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Too long");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(chat.Find("reply-feedback [role=status]").Last).Not.ToBeEmptyAsync();
        await Expect(chat.Find(".thumb-down").Last).ToBeFocusedAsync();
    }

    // Web Chat's own way: back from the box to the transcript, where Enter goes into the newest message.
    private static async Task IntoTranscriptAsync(IPage page, IFrame frame)
    {
        await TabToAsync(page, "document.activeElement?.matches('.webchat__basic-transcript')", frame, "Shift+Tab");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task TabToAsync(IPage page, string isThere, IFrame? frame = null, string key = "Tab")
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (await (frame ?? page.MainFrame).EvaluateAsync<bool>($"Boolean({isThere})"))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never reached: {isThere}");
    }
}
