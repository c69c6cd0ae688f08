using Ketamine.Knowledge;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class ConversationTests(Chromium chromium, BotHost bot)
{
    private const string Typing = ".webchat__typing-indicator";

    [Theory]
    [InlineData("/")]
    [InlineData("/?transport=polling")]
    public async Task A_reload_goes_on_with_the_conversation_and_reads_nothing_out_again(string address)
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At(address));
        await chat.AskAsync("Is ketamine addictive?");

        await visit.Page.AddInitScriptAsync(
            "window.heard = []; new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => node.parentElement?.closest('[role=log]') && heard.push(node.textContent)))).observe(document, { childList: true, subtree: true });");
        await visit.Page.ReloadAsync();

        await Expect(chat.Cards).ToHaveCountAsync(2);
        await Expect(chat.Find(".webchat__bubble--from-user")).ToHaveCountAsync(1);
        await Expect(chat.Status).ToBeHiddenAsync();
        await chat.AskAsync("Can I drink alcohol with ketamine?");
        await Expect(chat.Cards).ToHaveCountAsync(3);
        var heard = string.Join('\n', await visit.Page.EvaluateAsync<string[]>("heard"));
        Assert.DoesNotContain("addictive", heard, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("alcohol", heard, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Twenty_minutes_of_sleep_change_nothing()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(57));
        await using var sleepy = new BotHost(clock);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.Clock.InstallAsync();
        var chat = await visit.OpenChatAsync(sleepy.At("/"));
        await chat.AskAsync("Is ketamine addictive?");

        await SleepAsync(visit.Page, clock, TimeSpan.FromMinutes(20));

        await chat.AskAsync("Can I drink alcohol with ketamine?");
        await Expect(chat.Cards).ToHaveCountAsync(3);
        await Expect(chat.Status).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?transport=polling")]
    public async Task Eight_hours_of_sleep_clearly_begin_a_new_conversation_and_keep_what_was_typed(string address)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(57));
        await using var sleepy = new BotHost(clock);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.Clock.InstallAsync();
        var chat = await visit.OpenChatAsync(sleepy.At(address));
        await chat.AskAsync("Is ketamine addictive?");
        await chat.SendBox.FillAsync("Can I drink alcohol with ketamine?");

        await SleepAsync(visit.Page, clock, TimeSpan.FromHours(8));

        await Expect(chat.Status).ToHaveTextAsync(BotHost.Texts[TextName.Restarted]);
        await Expect(chat.Cards).ToHaveCountAsync(1);
        await Expect(chat.SendBox).ToHaveValueAsync("Can I drink alcohol with ketamine?");
        await chat.SendBox.PressAsync("Enter");
        await chat.NextCardAsync(1);
        await Expect(chat.Status).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_tab_that_is_loaded_again_after_hours_says_that_it_begins_anew()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(57));
        await using var sleepy = new BotHost(clock);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.Clock.InstallAsync();
        var chat = await visit.OpenChatAsync(sleepy.At("/"));
        await visit.Page.GotoAsync("about:blank");

        await SleepAsync(visit.Page, clock, TimeSpan.FromHours(8));
        await visit.Page.GotoAsync(sleepy.At("/").AbsoluteUri);

        await Expect(chat.Status).ToHaveTextAsync(BotHost.Texts[TextName.Restarted]);
    }

    [Fact]
    public async Task Start_again_forgets_the_conversation()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await chat.AskAsync("Is ketamine addictive?");

        await chat.StartAgain.ClickAsync();

        await Expect(chat.Cards).ToHaveCountAsync(1);
        await visit.Page.ReloadAsync();
        await chat.ReadyAsync();
        await Expect(chat.Cards).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_network_that_stops_sockets_is_answered_by_polling()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.AddInitScriptAsync(
            "window.WebSocket = class extends EventTarget { constructor() { super(); setTimeout(() => { const failed = new Event('error'); this.dispatchEvent(failed); this.onerror?.(failed); }, 50); } send() {} close() {} };");
        var chat = await visit.OpenChatAsync(bot.At("/"));

        await chat.AskAsync("Is ketamine addictive?");

        Assert.Contains(visit.Requests, url => url.Contains("/activities?watermark", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_named_and_can_be_tried_again()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.RouteAsync("**/tokens/generate", route => route.AbortAsync());
        await visit.Page.GotoAsync(bot.At("/").AbsoluteUri);
        var chat = ChatView.On(visit.Page);
        await Expect(chat.Status).ToContainTextAsync(BotHost.Texts[TextName.NoConnection]);

        await visit.Page.UnrouteAsync("**/tokens/generate");
        await chat.Status.GetByRole(AriaRole.Button).ClickAsync();

        await chat.ReadyAsync();
        await Expect(chat.Status).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_notice_stands_before_the_first_message_and_again_after_seven_days_away()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.Page.Clock.InstallAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));
        await Expect(chat.Notice).ToContainTextAsync(BotHost.Texts[TextName.Notice]);
        await chat.AskAsync("Is ketamine addictive?");
        await Expect(chat.Notice).ToBeHiddenAsync();

        await visit.Page.ReloadAsync();
        await chat.ReadyAsync();
        await Expect(chat.Notice).ToBeHiddenAsync();

        await visit.Page.Clock.SetSystemTimeAsync(DateTime.Parse(await visit.Page.EvaluateAsync<string>("new Date().toISOString()"), System.Globalization.CultureInfo.InvariantCulture).AddDays(7).AddHours(1));
        await visit.Page.ReloadAsync();
        await chat.ReadyAsync();
        await Expect(chat.Notice).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_slow_answer_is_announced_by_the_typing_indicator()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/?transport=polling"));
        var released = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/activities?watermark=*", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });

        await chat.SendBox.FillAsync("Is ketamine addictive?");
        await chat.SendBox.PressAsync("Enter");

        await Expect(chat.Find(Typing)).ToBeVisibleAsync();
        released.SetResult();
        await chat.NextCardAsync(1);
        await Expect(chat.Find(Typing)).ToHaveCountAsync(0);
    }

    // A computer that sleeps runs nothing, and finds the world's clock ahead when it wakes.
    private static async Task SleepAsync(IPage page, FakeTimeProvider server, TimeSpan time)
    {
        server.Advance(time);
        await page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }
}
