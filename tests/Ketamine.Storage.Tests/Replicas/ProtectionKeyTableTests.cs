using Ketamine.Storage.Replicas;

namespace Ketamine.Storage.Tests.Replicas;

public abstract class ProtectionKeyTableTests(TestStore store) : DatabaseTests(store)
{
    [Fact]
    public async Task Keys_are_there_for_whoever_opens_the_database_next()
    {
        await new ProtectionKeyTable(Database).AddAsync("key-b", "<key id=\"b\" />", Cancellation);
        await new ProtectionKeyTable(Database).AddAsync("key-a", "<key id=\"a\" />", Cancellation);

        Assert.Equal(["<key id=\"a\" />", "<key id=\"b\" />"], await new ProtectionKeyTable(Open()).ListAsync(Cancellation));
    }
}

public sealed class SqliteProtectionKeyTableTests() : ProtectionKeyTableTests(new SqliteStore());

[Collection(SharedPostgres.Name)]
public sealed class PostgresProtectionKeyTableTests(PostgresCluster cluster) : ProtectionKeyTableTests(new PostgresStore(cluster));
