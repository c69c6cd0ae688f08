using System.Security.Cryptography;
using Ketamine.Storage.Databases;

namespace Ketamine.Storage.Replicas;

/// <summary>Random keys that all replicas share, made when they are first needed.</summary>
public sealed class SecretTable(Database database)
{
    /// <exception cref="StoreUnavailableException">The database cannot be used now.</exception>
    public async Task<byte[]> ReadOrMakeAsync(string name, int bytes, CancellationToken cancellation)
    {
        var value = await database.WriteAsync(
            async session =>
            {
                var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(bytes));

                // Another replica may have made one at the same time: the one that is kept counts.
                await session.ExecuteAsync("insert into secret (name, value) values (@name, @made) on conflict (name) do nothing", new { name, made }).ConfigureAwait(false);
                return await session.ValueAsync<string>("select value from secret where name = @name", new { name }).ConfigureAwait(false) ?? made;
            },
            Durability.Full,
            cancellation).ConfigureAwait(false);
        return Convert.FromBase64String(value);
    }

    /// <summary>When a key was made; null where it is not known.</summary>
    public async Task<DateTimeOffset?> MadeAtAsync(string name, CancellationToken cancellation) =>
        await database.ReadAsync(session => session.ValueAsync<DateTime?>("select made from secret where name = @name", new { name }), cancellation).ConfigureAwait(false) is { } made
            ? new DateTimeOffset(DateTime.SpecifyKind(made, DateTimeKind.Utc))
            : null;
}
