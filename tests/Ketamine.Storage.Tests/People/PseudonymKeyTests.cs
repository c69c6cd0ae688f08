using Ketamine.Storage.Databases;
using Ketamine.Storage.People;

namespace Ketamine.Storage.Tests.People;

public abstract class PseudonymKeyTests(TestStore store) : DatabaseTests(store)
{
    [Fact]
    public async Task Replicas_that_start_together_share_one_key()
    {
        await Database.WriteAsync(s => s.ExecuteAsync("delete from secret"), Durability.Full, Cancellation);

        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => new PseudonymKey(Open()).ReadAsync(Cancellation).AsTask()));

        Assert.Single(keys.Select(key => key.Person("test", "somebody")).Distinct());
    }
}

public sealed class SqlitePseudonymKeyTests() : PseudonymKeyTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresPseudonymKeyTests(PostgresCluster cluster) : PseudonymKeyTests(new PostgresStore(cluster));
