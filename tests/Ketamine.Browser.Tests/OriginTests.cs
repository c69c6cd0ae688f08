using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class OriginTests(Chromium chromium, BotHost bot)
{
    private const string TryEverything = """
        async bot => {
          const token = await fetch(`${bot}/v3/directline/tokens/generate`, { method: 'POST' }).then(r => r.status, () => 'refused');
          const answer = await fetch(`${bot}/api/answers`, { method: 'POST', body: '{"question":"x"}', headers: { 'Content-Type': 'application/json' } }).then(r => r.status, () => 'refused');
          const socket = await new Promise(done => {
            const s = new WebSocket(`${bot.replace('http', 'ws')}/v3/directline/conversations/x/stream?t=y`);
            s.onopen = () => done('open');
            s.onerror = () => done('refused');
          });
          return [token, answer, socket].join();
        }
        """;

    [Fact]
    public async Task A_page_that_is_not_listed_can_neither_show_the_chat_nor_call_it()
    {
        var unlisted = HostPage.FreeOrigin();
        await using var host = await HostPage.ServeAsync(unlisted, bot, "");
        await using var visit = await chromium.VisitAsync(new() { BypassCSP = true });
        await visit.Page.GotoAsync(unlisted.ToString());

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();

        await Expect(visit.Page.FrameLocator("iframe").Locator("#chat")).ToHaveCountAsync(0);
        Assert.DoesNotContain(visit.Requests, url => url.Contains("/tokens/generate", StringComparison.Ordinal));
        Assert.Equal("refused,refused,refused", await visit.Page.EvaluateAsync<string>(TryEverything, bot.Address.GetLeftPart(UriPartial.Authority)));
    }

    [Fact]
    public async Task The_full_page_cannot_be_carried_even_by_a_listed_page()
    {
        await using var host = await HostPage.ServeAsync(bot);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync(HostPage.Origin.ToString());

        await visit.Page.EvaluateAsync("address => { const frame = document.createElement('iframe'); frame.src = address; document.body.append(frame); }", bot.At("/").AbsoluteUri);

        await Expect(visit.Page.FrameLocator("iframe").Locator("#chat")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("iframe")).ToHaveCountAsync(1);
        Assert.Contains(visit.Complaints, line => line.Contains("frame-ancestors", StringComparison.Ordinal));
    }
}
