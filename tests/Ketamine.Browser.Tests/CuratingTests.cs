using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

[Collection(InChromium.Name)]
public sealed class CuratingTests(Chromium chromium) : IDisposable
{
    private const string Secret = "correct-horse-battery-staple";
    private const string Question = "does ketamine attract mosquitoes";
    private const string Similar = "do mosquitoes like ketamine";

    private readonly ScratchBase _knowledge = new();
    private BotHost? _bot;

    public void Dispose()
    {
        _bot?.Dispose();
        _knowledge.Dispose();
    }

    [Fact]
    public async Task An_unanswered_question_becomes_an_alternate_that_the_bot_answers()
    {
        var bot = Start();
        Assert.Equal("fallback", (string?)(await AskAsync(bot, Question))["outcome"]);
        await using var visit = await chromium.VisitAsync();
        var page = await SignInAsync(visit, bot);

        var card = page.GetByRole(AriaRole.Form).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = Question }) });
        await card.GetByLabel("Another entry").FillAsync("allergy");
        await card.GetByRole(AriaRole.Button, new() { Name = "Answer with the chosen entry" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The change" })).ToContainTextAsync($"+  - {Question}");
        Assert.Equal("fallback", (string?)(await AskAsync(bot, Question))["outcome"]);

        await page.GetByRole(AriaRole.Button, new() { Name = "Write it to the knowledge" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Written.");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = Question })).ToHaveCountAsync(0);

        var reply = await UntilAnsweredAsync(bot);
        Assert.Equal("allergy", (string?)reply["entry"]!["id"]);
        Assert.Empty(visit.RequestsBeyond(bot.Address));
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 375)]
    public async Task Every_page_is_accessible_and_fits(ColorScheme scheme, int width)
    {
        var bot = Start();
        await AskAsync(bot, Question);
        await AskAsync(bot, Similar);
        await using var visit = await chromium.VisitAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = width, Height = 800 } });
        var page = visit.Page;
        await page.GotoAsync(bot.At("/curate").AbsoluteUri);
        await CheckAsync(page, "sign-in");
        await SignInAsync(visit, bot);
        await CheckAsync(page, "unanswered");

        await page.GetByRole(AriaRole.Button, new() { Name = "Answer with the chosen entry" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("None is chosen");
        await page.GetByLabel("Entry that answers it").FillAsync("allergy");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the change again" }).ClickAsync();
        await CheckAsync(page, "change");

        await page.GotoAsync(bot.At("/curate").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Draft a new entry" }).First.ClickAsync();
        await CheckAsync(page, "draft");

        await page.GetByRole(AriaRole.Link, new() { Name = "Test bench" }).ClickAsync();
        await page.GetByLabel("Question").FillAsync(Question);
        await page.GetByLabel("Shown from confidence").FillAsync("0.9");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try it" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "The explanation" })).ToContainTextAsync("Outcome");
        await CheckAsync(page, "bench");

        foreach (var place in new[] { "Feedback", "Figures" })
        {
            await page.GetByRole(AriaRole.Link, new() { Name = place, Exact = true }).ClickAsync();
            await CheckAsync(page, place);
        }

        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_page_is_worked_by_keyboard()
    {
        var bot = Start();
        await AskAsync(bot, Question);
        await using var visit = await chromium.VisitAsync();
        var page = visit.Page;
        await page.GotoAsync(bot.At("/curate").AbsoluteUri);
        await page.GetByLabel("The curator’s secret").FocusAsync();
        await page.Keyboard.TypeAsync(Secret);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/curate");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Checkbox)).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.GetByRole(AriaRole.Radio).First).ToBeCheckedAsync();
    }

    private BotHost Start() => _bot = new BotHost(
        TimeProvider.System, ("Curation:Secret", Secret), ("Curation:Apply", "true"), ("Privacy:KeepUnanswered", "true"), ("Knowledge:Path", _knowledge.Path));

    private static async Task<IPage> SignInAsync(Visit visit, BotHost bot)
    {
        await visit.Page.GotoAsync(bot.At("/curate").AbsoluteUri);
        await visit.Page.GetByLabel("The curator’s secret").FillAsync(Secret);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "Asked and not answered" })).ToBeVisibleAsync();
        return visit.Page;
    }

    private static async Task<JsonNode> AskAsync(BotHost bot, string question)
    {
        using var client = new HttpClient { BaseAddress = bot.Address };
        using var answer = await client.PostAsJsonAsync("/api/answers", new { question });
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task<JsonNode> UntilAnsweredAsync(BotHost bot)
    {
        while (true)
        {
            var reply = await AskAsync(bot, Question);
            if ((string?)reply["outcome"] == "answer")
            {
                return reply;
            }

            await Task.Delay(100);
        }
    }

    // The screenshots are for people, where KETAMINE_SCREENSHOTS names a folder.
    private static async Task CheckAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("KETAMINE_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"curate-{page.ViewportSize!.Width}-{name.ToLowerInvariant()}.png"), FullPage = true });
        }

        await Accessibility.AssertNothingSeriousAsync(page);
        await Accessibility.AssertNoSidewaysScrollingAsync(page);
        await Accessibility.AssertCanBeHitAsync(page.Locator("main button:visible, nav a:visible, label.choice:visible, input:visible:not([type=checkbox], [type=radio]), select:visible"));
    }
}
