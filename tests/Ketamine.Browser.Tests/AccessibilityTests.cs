using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class AccessibilityTests(Chromium chromium, BotHost bot)
{
    [Theory]
    [InlineData("/", ColorScheme.Light, 1280)]
    [InlineData("/", ColorScheme.Dark, 375)]
    [InlineData("/chat?accent=%235b2a86", ColorScheme.Light, 320)]
    public async Task Axe_finds_nothing_serious_in_a_conversation(string address, ColorScheme scheme, int width)
    {
        await using var visit = await chromium.VisitAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 700 } });
        var chat = await visit.OpenChatAsync(bot.At(address));
        await Accessibility.AssertNothingSeriousAsync(visit.Page);

        await chat.AskAsync("What is ketamine used to treat?");
        await chat.AskAsync("zzz qqq xxx");
        await chat.Find(".thumb-down").Last.ClickAsync();

        await Accessibility.AssertNothingSeriousAsync(visit.Page);
    }

    [Theory]
    [InlineData("/answers/overdose-and-brain-damage", ColorScheme.Light)]
    [InlineData("/privacy", ColorScheme.Dark)]
    [InlineData("/terms", ColorScheme.Light)]
    [InlineData("/answers/no-such-answer", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_other_pages(string address, ColorScheme scheme)
    {
        await using var visit = await chromium.VisitAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 320, Height = 700 } });
        await visit.Page.GotoAsync(bot.At(address).AbsoluteUri);

        await Accessibility.AssertNothingSeriousAsync(visit.Page);
        await Accessibility.AssertNoSidewaysScrollingAsync(visit.Page);
    }

    [Fact]
    public async Task Axe_finds_nothing_serious_in_the_widget_on_another_page()
    {
        await using var host = await HostPage.ServeAsync(bot);
        await using var visit = await chromium.VisitAsync(new() { BypassCSP = true });
        await visit.Page.GotoAsync(HostPage.Origin.ToString());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();
        var chat = ChatView.In(visit.Page.FrameLocator("iframe"));
        await chat.ReadyAsync();

        await Accessibility.AssertNothingSeriousAsync(visit.Page);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    public async Task On_a_screen_of_320_pixels_everything_fits_and_can_be_hit(string address)
    {
        await using var visit = await chromium.VisitAsync(new() { ViewportSize = new() { Width = 320, Height = 568 } });
        var chat = await visit.OpenChatAsync(bot.At(address));
        await chat.AskAsync("What is ketamine used to treat?");

        await Accessibility.AssertNoSidewaysScrollingAsync(visit.Page);
        await Expect(chat.Disclaimer).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.SendBox).ToBeInViewportAsync(new() { Ratio = 1 });
        await Accessibility.AssertCanBeHitAsync(chat.Find("button:visible:not(.webchat__keyboard-help__close-button), nav a:visible"));
    }

    [Fact]
    public async Task Nothing_moves_for_people_who_asked_for_less_motion()
    {
        await using var visit = await chromium.VisitAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await chat.AskAsync("Is ketamine addictive?");

        var moving = await visit.Page.EvaluateAsync<int>("document.getAnimations().filter(animation => animation.effect.getTiming().duration > 1).length");
        Assert.Equal(0, moving);
    }

    [Fact]
    public async Task A_new_answer_is_read_out_once_and_the_ones_before_are_not()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.AddInitScriptAsync(
            "window.heard = []; new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => node.parentElement?.closest('[role=log]') && heard.push(node.textContent)))).observe(document, { childList: true, subtree: true });");
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await chat.AskAsync("Is ketamine addictive?");
        await chat.AskAsync("Can I drink alcohol with ketamine?");

        await Expect(chat.Cards).ToHaveCountAsync(3);
        var heard = await visit.Page.EvaluateAsync<string[]>("heard");
        Assert.Single(heard, text => text.Contains("people become dependent on it", StringComparison.Ordinal));
        Assert.Single(heard, text => text.StartsWith("You said:", StringComparison.Ordinal) && text.Contains("alcohol", StringComparison.Ordinal));
    }
}
