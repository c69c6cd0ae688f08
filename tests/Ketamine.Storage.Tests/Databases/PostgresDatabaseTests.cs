using Ketamine.Storage.Databases;
using Ketamine.Storage.Feedback;
using Ketamine.Storage.People;
using Microsoft.Extensions.Time.Testing;

namespace Ketamine.Storage.Tests.Databases;

public class PostgresDatabaseTests
{
    [Theory]
    [InlineData("Host")]
    [InlineData("Host=localhost;Pasword=secret")]
    [InlineData("Host=localhost;Port=many;Password=secret")]
    public void A_connection_string_that_cannot_be_read_is_refused_without_quoting_it(string connectionString)
    {
        var refused = Assert.Throws<StoreSettingsException>(() => new PostgresDatabase(connectionString, TimeProvider.System));
        Assert.Contains("ConnectionStrings:Ketamine", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_a_dead_server_was_just_tried_nobody_waits_for_it_again()
    {
        var time = new FakeTimeProvider();
        await using var database = new PostgresDatabase("Host=/nonexistent", time);
        var first = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.PrepareAsync(CancellationToken.None));
        Assert.NotNull(first.InnerException);

        var second = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.PrepareAsync(CancellationToken.None));
        Assert.Null(second.InnerException);

        time.Advance(Database.Pause);
        var third = await Assert.ThrowsAsync<StoreUnavailableException>(() => database.PrepareAsync(CancellationToken.None));
        Assert.NotNull(third.InnerException);
    }

    /// <summary>Stops and starts the server, so it has one of its own.</summary>
    [Fact]
    public async Task A_database_that_is_gone_refuses_and_works_again_when_it_is_back()
    {
        var time = new FakeTimeProvider();
        using var cluster = new PostgresCluster();
        await using var database = new PostgresDatabase(cluster.ConnectionString, time);
        var person = (await new PseudonymKey(database).ReadAsync(CancellationToken.None)).Person("test", "somebody");
        var table = new FeedbackTable(database);
        await table.AddAsync(Given("before"), CancellationToken.None);

        cluster.Stop();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => table.AddAsync(Given("meanwhile"), CancellationToken.None));
        Assert.NotNull(database.Problem);

        cluster.Start();
        time.Advance(Database.Pause);
        Assert.True(await table.AddAsync(Given("after"), CancellationToken.None));
        Assert.Null(database.Problem);
        Assert.Equal(2, (await table.CountByEntryAsync(DateOnly.MinValue, CancellationToken.None)).Sum(entry => entry.Up));

        GivenFeedback Given(string id) => new()
        {
            Id = id, Person = person, Rating = Rating.Up, Receipt = "e~h~v", KnowledgeVersion = "v", Door = "test", Day = new DateOnly(2026, 11, 24),
        };
    }
}
