using System.Diagnostics;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Ketamine.Browser.Tests;

/// <summary>What a visitor's connection carries. Times depend on the machine: they are written out and not judged.</summary>
[Collection(InChromium.Name)]
public sealed class WeightTests(Chromium chromium, BotHost bot, ITestOutputHelper output)
{
    private const int LauncherBytes = 30 * 1024;
    private const int ChatBytes = 750 * 1024;

    [Fact]
    public async Task The_launcher_is_small_even_without_compression()
    {
        var plain = await LengthAsync(bot.At("/widget.js"), null);
        output.WriteLine($"widget.js: {plain} bytes, {await LengthAsync(bot.At("/widget.js"), "br")} with brotli");

        Assert.InRange(plain, 1, LauncherBytes);
    }

    [Fact]
    public async Task The_whole_chat_stays_within_its_bytes()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenChatAsync(bot.At("/chat"));
        var loaded = visit.Requests.Where(url => url.StartsWith(bot.Address.AbsoluteUri, StringComparison.Ordinal) && !url.Contains("/v3/", StringComparison.Ordinal)).Distinct().ToList();

        var total = 0L;
        foreach (var url in loaded)
        {
            var length = await LengthAsync(new Uri(url), "br");
            output.WriteLine($"{length,8} {new Uri(url).AbsolutePath}");
            total += length;
        }

        output.WriteLine($"{total,8} in all");
        Assert.Contains(loaded, url => url.EndsWith("/webchat.js", StringComparison.Ordinal));
        Assert.InRange(total, 1, ChatBytes);
    }

    [Fact]
    public async Task A_second_visit_loads_the_bundle_from_the_browsers_cache()
    {
        await using var visit = await chromium.VisitAsync();
        await visit.OpenChatAsync(bot.At("/"));
        await visit.Page.ReloadAsync();
        await ChatView.On(visit.Page).ReadyAsync();

        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("performance.getEntriesByType('resource').find(entry => entry.name.endsWith('/webchat.js')).transferSize"));
    }

    [Fact]
    public async Task Times_from_click_to_ready_and_from_send_to_reply()
    {
        await using var host = await HostPage.ServeAsync(bot);
        await using var visit = await chromium.VisitAsync();
        await visit.Page.GotoAsync(HostPage.Origin.ToString());
        var clock = Stopwatch.StartNew();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ask us" }).ClickAsync();
        var chat = ChatView.In(visit.Page.FrameLocator("iframe"));
        await chat.ReadyAsync();
        output.WriteLine($"click to welcome: {clock.ElapsedMilliseconds} ms");

        foreach (var question in new[] { "Is ketamine addictive?", "Can I drink alcohol with ketamine?", "What is ketamine used to treat?" })
        {
            clock.Restart();
            await chat.AskAsync(question);
            output.WriteLine($"send to reply: {clock.ElapsedMilliseconds} ms");
        }

        Assert.Equal(4, await chat.Cards.CountAsync());
    }

    private static async Task<long> LengthAsync(Uri address, string? encoding)
    {
        using var client = new HttpClient(new HttpClientHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (encoding is not null)
        {
            request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue(encoding));
        }

        using var response = await client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }
}
