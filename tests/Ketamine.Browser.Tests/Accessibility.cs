using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Ketamine.Browser.Tests;

/// <summary>What every page must be, whoever it is for.</summary>
internal static class Accessibility
{
    private const int Target = 44;

    /// <summary>Each control is as large as a finger.</summary>
    public static async Task AssertCanBeHitAsync(ILocator controls)
    {
        foreach (var control in await controls.AllAsync())
        {
            var box = await control.BoundingBoxAsync();
            Assert.True(box is null || (box.Width >= Target && box.Height >= Target), $"{await control.EvaluateAsync<string>("e => e.outerHTML")} is {box?.Width} by {box?.Height}");
        }
    }

    public static async Task AssertNoSidewaysScrollingAsync(IPage page) =>
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));

    public static async Task AssertNothingSeriousAsync(IPage page)
    {
        var found = await page.RunAxe();
        var serious = found.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(serious.Count == 0, string.Join('\n', serious.Select(Describe)));
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Impact} {violation.Id}: {violation.Help}\n  {string.Join("\n  ", violation.Nodes.Select(node => $"{node.Html} {string.Join(" ", node.Any.Select(check => check.Message))}"))}";
}
