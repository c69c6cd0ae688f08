using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Storage.Tests.Replicas;

[Collection(SharedPostgres.Name)]
public sealed class TakenTableTests(PostgresCluster cluster) : DatabaseTests(new PostgresStore(cluster))
{
    private DateTimeOffset InAMinute => Time.GetUtcNow() + TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Of_many_replicas_at_once_one_takes()
    {
        var replicas = Enumerable.Range(0, 8).Select(_ => Of(Open())).ToList();
        var taken = await Task.WhenAll(replicas.Select(replica => replica.TryTakeAsync("delivery", InAMinute, Cancellation)));
        Assert.Single(taken, first => first);
    }

    [Fact]
    public async Task What_was_released_or_has_expired_can_be_taken_again()
    {
        var (one, other) = (Of(Database), Of(Open()));
        Assert.True(await one.TryTakeAsync("delivery", InAMinute, Cancellation));
        await one.ReleaseAsync("delivery", Cancellation);
        Assert.True(await other.TryTakeAsync("delivery", InAMinute, Cancellation));
        Assert.False(await one.TryTakeAsync("delivery", InAMinute, Cancellation));

        Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await one.TryTakeAsync("delivery", InAMinute, Cancellation));
        Time.Advance(TimeSpan.FromMinutes(1));
        await one.SweepAsync(Cancellation);
        Assert.Equal(0, await CountAsync("taken"));
    }

    [Fact]
    public async Task Replicas_share_a_key_and_know_when_it_was_made()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => new SecretTable(Open()).ReadOrMakeAsync("a-key", 32, Cancellation)));
        Assert.Single(keys.Select(Convert.ToBase64String).Distinct());
        Assert.Equal(32, keys[0].Length);
        Assert.NotNull(await new SecretTable(Database).MadeAtAsync("a-key", Cancellation));
        Assert.Null(await new SecretTable(Database).MadeAtAsync("no-key", Cancellation));
    }

    private TakenTable Of(Database database) => new((PostgresDatabase)database, Time);
}
