using Dapper;
using Ketamine.Storage.Tests;
using Npgsql;

namespace Ketamine.Operations.Tests;

/// <summary>Three replicas on one PostgreSQL, with nginx before them.</summary>
public sealed class ReplicaSet : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ketamine-replicas-");

    private readonly (string Name, string Value)[] _settings;

    public ReplicaSet()
        : this([])
    {
    }

    /// <param name="settings">What each replica is set to beside the set's own settings.</param>
    internal ReplicaSet(params (string Name, string Value)[] settings) => _settings = settings;

    internal PostgresCluster Cluster { get; private set; } = null!;

    internal IReadOnlyList<BotProcess> Replicas { get; private set; } = [];

    internal Nginx Nginx { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Cluster = new PostgresCluster();
        Replicas = [.. Enumerable.Range(0, 3).Select(_ => new BotProcess(
        [
            ("ConnectionStrings:Ketamine", Cluster.ConnectionString.Replace("Pooling=false", "", StringComparison.Ordinal)),
            ("Storage:Folder", _data.FullName),
            ("DirectLine:KeyFolder", Path.Combine(_data.FullName, "keys")),
            ("DirectLine:ActivitiesPerMinutePerConversation", "100000"),
            ("DirectLine:ActivitiesPerMinutePerAddress", "1000000"),
            ("ForwardedHeaders:KnownProxies:0", "127.0.0.1"),
            .. _settings,
        ]))];
        await Task.WhenAll(Replicas.Select(replica => replica.StartAsync()));
        Nginx = new Nginx(Replicas);
        await Nginx.StartedAsync();
    }

    public async Task DisposeAsync()
    {
        await Nginx.DisposeAsync();
        foreach (var replica in Replicas)
        {
            await replica.DisposeAsync();
        }

        Cluster.Dispose();
        _data.Delete(recursive: true);
    }

    internal async Task<IReadOnlySet<string>> RatedEntriesAsync()
    {
        await using var connection = new NpgsqlConnection(Cluster.ConnectionString);
        return (await connection.QueryAsync<string>("select entry from feedback")).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>The test classes that share the replicas, one at a time.</summary>
[CollectionDefinition(Name)]
public sealed class SharedReplicas : ICollectionFixture<ReplicaSet>
{
    public const string Name = "Replicas";
}
