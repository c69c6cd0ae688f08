using System.Text.Json.Nodes;
using Ketamine.Bot.Store;
using Ketamine.Storage.Databases;
using Microsoft.Extensions.DependencyInjection;

namespace Ketamine.Bot.Tests.Store;

public sealed class StoreTests : IDisposable
{
    private readonly BotHost _host = new(("Knowledge:Path", SecondBase.Folder));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Health_tells_a_store_that_works_from_one_that_does_not_and_from_one_that_is_back()
    {
        Assert.Equal("healthy", (string?)(await HealthAsync())["status"]);

        var database = _host.Services.GetRequiredService<Database>();
        await database.WriteAsync(s => s.ExecuteAsync("alter table heartbeat rename to gone"), Durability.Full, CancellationToken.None);
        Assert.Equal("healthy", (string?)(await HealthAsync())["status"]);
        _host.Time.Advance(StoreHealth.Freshness);
        Assert.Equal("degraded", (string?)(await HealthAsync())["status"]);

        await database.WriteAsync(s => s.ExecuteAsync("alter table gone rename to heartbeat"), Durability.Full, CancellationToken.None);
        _host.Time.Advance(StoreHealth.Freshness);
        Assert.Equal("healthy", (string?)(await HealthAsync())["status"]);
    }

    [Fact]
    public async Task What_is_kept_long_enough_is_deleted_by_the_hour()
    {
        await new Talk(_host).SayAsync("region IE");
        Assert.Single(await _host.RowsAsync("state"));

        // The service waits for the clock on its own; the clock moves until it has seen the hour pass.
        _host.Skip(TimeSpan.FromDays(31));
        while ((await _host.RowsAsync("state")).Count > 0)
        {
            await Task.Delay(10);
            _host.Time.Advance(RetentionService.Interval);
        }
    }

    [Fact]
    public async Task A_host_that_is_stopped_twice_at_once_ends_when_the_counts_are_kept()
    {
        await new Talk(_host).SayAsync("hello");
        // One of the test's own: a host whose service is stopped without it takes that for a failure, and ends.
        using var tally = new ReplyTallyService(_host.Services.GetRequiredService<ReplyTally>(), _host.Time);
        var (writing, mayGoOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var writer = _host.Services.GetRequiredService<Database>().WriteAsync(
            async session =>
            {
                writing.SetResult();
                await mayGoOn.Task;
                return await session.ExecuteAsync("update heartbeat set beat = beat");
            },
            Durability.Full,
            CancellationToken.None);
        await writing.Task;

        var stops = new[] { tally.StopAsync(CancellationToken.None), tally.StopAsync(CancellationToken.None) };
        var first = await Task.WhenAny([.. stops, Task.Delay(200)]);
        Assert.DoesNotContain(first, stops);
        mayGoOn.SetResult();

        await Task.WhenAll([writer, .. stops]);
        Assert.Single(await _host.RowsAsync("reply_count"));
    }

    private async Task<JsonNode> HealthAsync() =>
        JsonNode.Parse(await _host.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative)))!;
}
