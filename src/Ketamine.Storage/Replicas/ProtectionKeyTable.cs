using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Replicas;

/// <summary>The keys that sessions are protected with, shared by all replicas and kept over restarts.</summary>
public sealed class ProtectionKeyTable(Database database)
{
    /// <summary>Each key as the XML that it was given as.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        database.ReadAsync(session => session.QueryAsync<string>("select xml from protection_key order by name"), cancellation);

    /// <exception cref="StoreUnavailableException">The key was not kept.</exception>
    public Task AddAsync(string name, string xml, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("insert into protection_key (name, xml) values (@name, @xml) on conflict (name) do update set xml = excluded.xml", new { name, xml }),
        Durability.Full,
        cancellation);
}
