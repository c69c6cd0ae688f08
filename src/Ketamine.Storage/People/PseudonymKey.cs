using Ketamine.Storage.Databases;
using Ketamine.Storage.Replicas;

namespace Ketamine.Storage.People;

/// <summary>Keeps the key of the keyed hashes in the database, made at random when it is first needed.</summary>
public sealed class PseudonymKey(Database database)
{
    private const string Name = "pseudonyms";

    private readonly SecretTable _secrets = new(database);
    private Pseudonyms? _known;

    /// <exception cref="StoreUnavailableException">The key has not been read yet and cannot be now.</exception>
    public async ValueTask<Pseudonyms> ReadAsync(CancellationToken cancellation) =>
        _known ??= new Pseudonyms(await _secrets.ReadOrMakeAsync(Name, Pseudonyms.KeyBytes, cancellation).ConfigureAwait(false));
}
