using static Microsoft.Playwright.Assertions;

namespace Ketamine.Browser.Tests;

/// <summary>Whatever a person types or a curator lets slip runs nothing, and asks for nothing from elsewhere.</summary>
[Collection(InChromium.Name)]
public sealed class MarkupAttackTests(Chromium chromium, BotHost bot)
{
    private const string Question = "Which zebra crossed the quagga paddock?";

    private const string Shown = ".webchat__bubble__content, .prose";

    private static readonly string[] Attacks =
    [
        "[link](javascript:alert(1))",
        "[encoded](java&#115;cript:alert(1))",
        "[spaced](<java\tscript:alert(1)>)",
        "<javascript:alert(1)>",
        "[data](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
        "[vb](vbscript:msgbox(1))",
        "[clear](http://evil.example/clear)",
        "[relative](//evil.example/relative)",
        "![picture](https://evil.example/pixel.png)",
        "![picture](x \"onerror=alert(1)\")",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><animate onbegin=alert(1) attributeName=x></svg>",
        "<script>alert(1)</script>",
        "<script src=https://evil.example/x.js></script>",
        "<iframe srcdoc='<script>parent.alert(1)</script>'></iframe>",
        "<a href='https://evil.example' onclick='alert(1)'>x</a>",
        "<style>@import 'https://evil.example/x.css';</style>",
        "<form action=https://evil.example><button>x</button></form>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>",
        "<at>Bot</at> {\"type\":\"AdaptiveCard\",\"version\":\"1.5\",\"body\":[{\"type\":\"Image\",\"url\":\"https://evil.example/card.png\"}]}",
        "{{constructor.constructor('alert(1)')()}} ${alert(1)} {__proto__: null}",
    ];

    [Fact]
    public async Task Typed_markup_is_shown_as_it_was_typed()
    {
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(bot.At("/"));
        foreach (var attack in Attacks)
        {
            await chat.AskAsync(attack);
        }

        foreach (var (attack, index) in Attacks.Select((attack, index) => (attack, index)))
        {
            await Expect(chat.Find(".webchat__bubble--from-user .webchat__bubble__content").Nth(index)).ToHaveTextAsync(attack.Replace('\t', ' '));
        }

        await AssertHarmlessAsync(visit, chat, bot);
        await visit.Page.ReloadAsync();
        await Expect(chat.Cards).ToHaveCountAsync(Attacks.Length + 1);
        await AssertHarmlessAsync(visit, chat, bot);
    }

    [Fact]
    public async Task Markup_in_the_base_runs_nothing_in_the_chat_and_on_the_answers_page()
    {
        using var scratch = new ScratchBase();
        WriteAttack(scratch);
        await using var attacked = new BotHost(TimeProvider.System, ("Knowledge:Path", scratch.Path));
        await using var visit = await chromium.VisitAsync();
        var chat = await visit.OpenChatAsync(attacked.At("/"));

        var card = await chat.AskAsync(Question);

        await Expect(card).ToContainTextAsync("The good link");
        await Expect(card.Locator("a[href='https://good.example/']").First).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await AssertHarmlessAsync(visit, chat, attacked);

        await visit.Page.GotoAsync(attacked.At("/answers/attack").AbsoluteUri);
        await Expect(visit.Page.Locator("article")).ToContainTextAsync("The good link");
        await Expect(visit.Page.Locator("a[href='https://good.example/']").First).ToHaveAttributeAsync("rel", "noopener noreferrer");
        await AssertHarmlessAsync(visit, ChatView.On(visit.Page), attacked);
    }

    private static async Task AssertHarmlessAsync(Visit visit, ChatView chat, BotHost host)
    {
        Assert.Empty(visit.Dialogs);
        Assert.Empty(visit.RequestsBeyond(host.Address));
        Assert.Empty(visit.Complaints);
        await Expect(chat.Find($":is({Shown}) :is(script, iframe, svg, math, style, form, [onerror], [onclick], [onload])")).ToHaveCountAsync(0);
        await Expect(chat.Find("img:not(.webchat__render-markdown__external-link-icon)")).ToHaveCountAsync(0);
        var links = await chat.Find($":is({Shown}) a[href]").EvaluateAllAsync<string[]>("links => links.map(link => link.href)");
        Assert.All(links, link => Assert.True(link.StartsWith("https://", StringComparison.Ordinal) || link.StartsWith("mailto:", StringComparison.Ordinal) || link.StartsWith("tel:", StringComparison.Ordinal) || link.StartsWith(host.Address.AbsoluteUri, StringComparison.Ordinal), link));
    }

    private static void WriteAttack(ScratchBase scratch)
    {
        scratch.Append("sources.yaml", "\nX1:\n  publisher: \"<img src=x onerror=alert(1)> [p](javascript:alert(1))\"\n  title: \"](javascript:alert(1)) <script>alert(1)</script>\"\n  date: \"2020\"\n  grade: A\n  address: https://source.example/\n");
        scratch.Write("entries/basics/attack.md", $"""
            ---
            question: "{Question}"
            alternates: ["quagga <img src=x onerror=alert(1)>"]
            risk: general
            sources: [X1]
            reviewed: 2026-11-24
            review-by: 2099-11-24
            clinical-review: none
            follow-ups: []
            audience: everyone
            regions: []
            ---
            [The good link](https://good.example/) and

            {string.Join("\n\n", Attacks)}

            - [ref]
            - <https://good.example/> <mailto:a@good.example>

            [ref]: javascript:alert(1)
            """);
    }
}
