using System.Text.Json.Nodes;

namespace Ketamine.Bot.Tests.Health;

public sealed class ConditionsTests
{
    [Theory]
    [InlineData("2026-12-31", null)]
    [InlineData("2026-12-23", "expires on 2026-12-23")]
    [InlineData("2026-11-24", "expires on 2026-11-24")]
    [InlineData("2026-11-23", "expired on 2026-11-23")]
    public async Task A_secret_near_its_end_is_named_in_time(string lastDay, string? reason)
    {
        await using var host = new BotHost(
            ("MicrosoftAppId", "6f0a1c9e-6a43-4d8e-9f5c-1f2b3c4d5e6f"),
            ("MicrosoftAppTenantId", "6f0a1c9e-6a43-4d8e-9f5c-1f2b3c4d5e60"),
            ("MicrosoftAppType", "SingleTenant"),
            ("MicrosoftAppPassword", "secret"),
            ("MicrosoftAppPasswordExpires", lastDay));
        var ready = JsonNode.Parse(await host.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;

        Assert.Equal(reason is null ? "healthy" : "degraded", (string?)ready["status"]);
        Assert.Contains(reason ?? "", string.Concat(ready["reasons"]!.AsArray()), StringComparison.Ordinal);
        Assert.DoesNotContain("\"secret\"", ready.ToJsonString(), StringComparison.Ordinal);
    }
}
