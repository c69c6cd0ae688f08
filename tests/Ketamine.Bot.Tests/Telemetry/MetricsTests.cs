using System.Net;
using System.Net.Http.Json;
using Ketamine.Bot.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Ketamine.Bot.Tests.Telemetry;

[Collection(Alone.Name)]
public sealed class MetricsTests(BotHost host) : IClassFixture<BotHost>
{
    [Fact]
    public async Task Replies_are_counted_by_outcome_and_door_and_stages_are_timed()
    {
        var http = host.CreateClient();
        await http.PostAsJsonAsync("/api/answers", new { question = host.Answered.Question });
        await new Talk(host, "msteams", conversation: "metrics").SayAsync(host.Answered.Question);
        await new Talk(host, "a channel that nobody knows", conversation: "metrics").SayAsync(host.Answered.Question);

        var page = await http.GetStringAsync(new Uri("/metrics", UriKind.Relative));

        foreach (var door in new[] { "api", "msteams", "other" })
        {
            Assert.Matches($"(?m)^ketamine_replies_total\\{{.*door=\"{door}\".*\\}} [1-9]", page);
        }

        foreach (var stage in new[] { "triage", "match", "whole" })
        {
            Assert.Matches($"(?m)^ketamine_stage_duration_seconds_bucket\\{{.*stage=\"{stage}\".*\\}}", page);
        }
    }

    [Fact]
    public async Task The_condition_of_the_bot_is_shown()
    {
        await host.CreateClient().PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        var page = await host.CreateClient().GetStringAsync(new Uri("/metrics", UriKind.Relative));

        Assert.Contains($"version=\"{host.Knowledge.Version}\"", page, StringComparison.Ordinal);
        Assert.Matches($"(?m)^ketamine_knowledge_entries\\{{.*\\}} {host.Knowledge.Entries.Count}( |$)", page);
        foreach (var name in new[] { "knowledge_age_seconds", "knowledge_expired", "knowledge_problems", "key_age_seconds", "store_up", "directline_conversations", "directline_streams" })
        {
            Assert.Matches($"(?m)^ketamine_{name}\\{{", page);
        }
    }

    [Theory]
    [InlineData("127.0.0.1", null, HttpStatusCode.OK)]
    [InlineData("::1", null, HttpStatusCode.OK)]
    [InlineData("10.1.2.3", null, HttpStatusCode.OK)]
    [InlineData("10.2.2.3", null, HttpStatusCode.Forbidden)]
    [InlineData("203.0.113.5", null, HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1", "203.0.113.5", HttpStatusCode.Forbidden)]
    public async Task This_machine_and_listed_addresses_may_read(string caller, string? forwardedFor, HttpStatusCode status)
    {
        var context = new DefaultHttpContext { RequestServices = host.Services, Response = { Body = new MemoryStream() } };
        context.Connection.RemoteIpAddress = IPAddress.Parse(caller);
        if (forwardedFor is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwardedFor;
        }

        var gate = new MetricsGate(Options.Create(new MetricsSettings { AllowedAddresses = { "10.1.0.0/16" } }));
        await gate.InvokeAsync(context, _ => Task.CompletedTask);

        Assert.Equal((int)status, context.Response.StatusCode);
    }

    [Fact]
    public async Task The_page_can_be_switched_off()
    {
        await using var without = new BotHost(("MetricsPage:Enabled", "false"));
        var response = await without.CreateClient().GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public void An_address_that_cannot_be_used_is_named() =>
        Assert.Equal(["MetricsPage:AllowedAddresses holds 'everywhere'. Give addresses such as 10.0.0.5 or networks such as 10.0.0.0/8."], new MetricsSettings { AllowedAddresses = { "10.0.0.5", "everywhere" } }.Problems());
}
