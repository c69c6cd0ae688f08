using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

/// <summary>The chat as a person uses it, on its own page or inside the widget's panel.</summary>
internal sealed class ChatView
{
    private readonly Func<string, ILocator> _find;

    private ChatView(Func<string, ILocator> find) => _find = find;

    public ILocator SendBox => _find("[data-id='webchat-sendbox-input']");

    public ILocator Cards => _find(".ac-adaptiveCard");

    public ILocator Notice => _find("#notice");

    public ILocator Status => _find("#status");

    public ILocator Disclaimer => _find(".disclaimer");

    public ILocator StartAgain => _find("#start-again");

    /// <summary>What screen readers are told.</summary>
    public ILocator Log => _find("[role=log]");

    public static ChatView On(IPage page) => new(selector => page.Locator(selector));

    public static ChatView In(IFrameLocator frame) => new(selector => frame.Locator(selector));

    public ILocator Find(string selector) => _find(selector);

    public ILocator Find(string selector, string text) => _find(selector).Filter(new() { HasText = text });

    public Task ReadyAsync() => Expect(Cards.First).ToBeVisibleAsync(new() { Timeout = 30_000 });

    /// <summary>Types a question and waits for the reply's card.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var cards = await Cards.CountAsync();
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        return await NextCardAsync(cards);
    }

    /// <summary>The card that follows those that were there.</summary>
    public async Task<ILocator> NextCardAsync(int cardsBefore)
    {
        await Expect(Cards).ToHaveCountAsync(cardsBefore + 1, new() { Timeout = 20_000 });
        return Cards.Nth(cardsBefore);
    }
}
