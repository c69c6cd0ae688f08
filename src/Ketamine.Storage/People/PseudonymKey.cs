using System.Security.Cryptography;
using Ketamine.Storage.Databases;

namespace Ketamine.Storage.People;

/// <summary>Keeps the key of the keyed hashes in the database, made at random when it is first needed.</summary>
public sealed class PseudonymKey(Database database)
{
    private const string Name = "pseudonyms";

    private Pseudonyms? _known;

    /// <exception cref="StoreUnavailableException">The key has not been read yet and cannot be now.</exception>
    public async ValueTask<Pseudonyms> ReadAsync(CancellationToken cancellation) =>
        _known ??= new Pseudonyms(Convert.FromBase64String(await ReadOrMakeAsync(cancellation).ConfigureAwait(false)));

    private Task<string> ReadOrMakeAsync(CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var made = Convert.ToBase64String(RandomNumberGenerator.GetBytes(Pseudonyms.KeyBytes));

            // Another replica may have made one at the same time: the one that is kept counts.
            await session.ExecuteAsync(
                "insert into secret (name, value) values (@Name, @made) on conflict (name) do nothing", new { Name, made }).ConfigureAwait(false);
            return await session.ValueAsync<string>("select value from secret where name = @Name", new { Name }).ConfigureAwait(false) ?? made;
        },
        Durability.Full,
        cancellation);
}
