using Ketamine.Knowledge;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

/// <summary>What a frightened person sees, on a phone.</summary>
[Collection(InChromium.Name)]
public sealed class HelpTests(Chromium chromium, BotHost bot)
{
    private const int Target = 44;

    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 375, Height = 760 }, IsMobile = true, HasTouch = true, Locale = "en" };

    [Theory]
    [InlineData(SafetyCategory.Crisis, "GB", 2)]
    [InlineData(SafetyCategory.Crisis, "US", 2)]
    [InlineData(SafetyCategory.Crisis, "", 1)]
    [InlineData(SafetyCategory.Emergency, "GB", 1)]
    [InlineData(SafetyCategory.Emergency, "US", 1)]
    [InlineData(SafetyCategory.Emergency, "", 1)]
    public async Task Numbers_to_call_are_in_sight_at_once_and_easy_to_hit(SafetyCategory category, string region, int atLeast)
    {
        var danger = BotHost.Knowledge.Safety!.Rules.First(rule => rule.Category == category).Matches[0];
        await using var visit = await chromium.VisitAsync(Phone);
        var chat = await visit.OpenChatAsync(bot.At($"/?locale=en&region={region}"));

        var card = await chat.AskAsync(danger);

        var numbers = card.Locator(".ac-container a[href^='tel:']");
        await Expect(numbers.First).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.InRange(await numbers.CountAsync(), atLeast, int.MaxValue);
        foreach (var number in await numbers.AllAsync())
        {
            var box = (await number.BoundingBoxAsync())!;
            Assert.InRange(Math.Min(box.Width, box.Height), Target - 0.5, double.MaxValue);
        }
    }

    [Fact]
    public async Task A_number_comes_into_sight_where_Web_Chat_does_not_scroll_and_does_not_pull_a_person_back()
    {
        var danger = BotHost.Knowledge.Safety!.Rules.First(rule => rule.Category == SafetyCategory.Emergency).Matches[0];
        await using var visit = await chromium.VisitAsync(Phone);
        await visit.Page.AddInitScriptAsync(
            "const top = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollTop'); Object.defineProperty(Element.prototype, 'scrollTop', { get: top.get, set() {} });");
        var chat = await visit.OpenChatAsync(bot.At("/?locale=en&region=US"));
        var number = (await chat.AskAsync(danger)).Locator(".ac-container a[href^='tel:']").First;
        await Expect(number).ToBeInViewportAsync(new() { Ratio = 1 });

        await chat.Cards.First.EvaluateAsync("card => { card.dispatchEvent(new WheelEvent('wheel', { bubbles: true })); card.scrollIntoView({ block: 'start' }); }");
        await Task.Delay(TimeSpan.FromSeconds(3));

        await Expect(number).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_person_is_asked_for_consent_and_told_when_nobody_can_be_reached()
    {
        await using var host = new BotHost(TimeProvider.System, ("Handover:Channel", "19:nobody@thread.tacv2"), ("Handover:ServiceUrl", "http://127.0.0.1:1/"));
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(host.At("/"));
        var fallback = await chat.AskAsync("xyzzy wug");

        await fallback.GetByRole(AriaRole.Button, new() { Name = BotHost.Texts[TextName.AskAPerson] }).ClickAsync();
        var consent = await chat.NextCardAsync(2);
        await Expect(consent).ToContainTextAsync("xyzzy wug");
        await consent.GetByRole(AriaRole.Button, new() { Name = BotHost.Texts[TextName.HandoverAgree] }).ClickAsync();

        await Expect(chat.Find("#chat")).ToContainTextAsync(BotHost.Texts[TextName.HandoverFailed]);
    }

    [Fact]
    public async Task After_forget_me_a_reload_shows_nothing_that_was_said_before()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await chat.AskAsync("Is ketamine addictive?");
        await chat.SendBox.FillAsync("forget me");
        await chat.SendBox.PressAsync("Enter");
        await Expect(chat.Find("#chat")).ToContainTextAsync(BotHost.Texts[TextName.Forgotten]);

        await visit.Page.ReloadAsync();

        await Expect(chat.Find("#chat")).ToContainTextAsync(BotHost.Texts[TextName.Forgotten]);
        await Expect(chat.Cards).ToHaveCountAsync(0);
        await Expect(chat.Find("#chat")).Not.ToContainTextAsync("addictive");
    }
}
