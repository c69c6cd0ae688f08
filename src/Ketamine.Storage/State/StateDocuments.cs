using Dapper;
using Ketamine.Storage.Databases;
using Microsoft.Bot.Builder;

namespace Ketamine.Storage.State;

/// <summary>Keeps the bot's state: small JSON documents, each under a person's key.</summary>
/// <remarks>A key has the form <c>person/rest</c> and holds no id of a channel, so that nothing stored names a person and all of it can be deleted.</remarks>
public sealed class StateDocuments(Database database, TimeProvider time) : IStorage
{
    /// <summary>The most bytes of a document as UTF-8.</summary>
    public const int MaxBytes = 32 * 1024;

    /// <summary>The documents that are there, as <see cref="Newtonsoft.Json.Linq.JObject"/> with their ETag in the field "eTag".</summary>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var documents = database.Copies?.Find(keys) ?? await ReadRowsAsync(keys, cancellationToken).ConfigureAwait(false);
        return documents.Where(found => found.Document is not null).ToDictionary(found => found.Key, object (found) => found.ToJson(), StringComparer.Ordinal);
    }

    /// <summary>Writes all documents or none; one with an ETag replaces only the version that bears it.</summary>
    /// <exception cref="EtagConflictException">Someone else has changed a document since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writes = changes.Select(change => StateWrite.Of(change.Key, change.Value)).ToList();
        var day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        await database.WriteAsync(
            async session =>
            {
                foreach (var write in writes)
                {
                    if (await session.ExecuteAsync(write.Sql, write.Values(day)).ConfigureAwait(false) == 0)
                    {
                        throw new EtagConflictException(write.Key);
                    }
                }

                return writes.Count;
            },
            Durability.Relaxed,
            cancellationToken,
            kept: () => database.Copies?.HoldWritten(writes.Select(write => write.Stored()))).ConfigureAwait(false);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (list, values) = ListOf(keys);
        return database.WriteAsync(
            session => session.ExecuteAsync($"delete from state where key in ({list})", values),
            Durability.Relaxed,
            cancellationToken,
            kept: () => database.Copies?.Clear());
    }

    private async Task<IReadOnlyList<StoredDocument>> ReadRowsAsync(string[] keys, CancellationToken cancellation)
    {
        var changes = database.Copies?.Changes ?? 0;
        var (list, values) = ListOf(keys);
        var rows = await database.ReadAsync(
            session => session.QueryAsync<StoredDocument>($"select key as \"Key\", document as \"Document\", etag as \"Etag\" from state where key in ({list})", values),
            cancellation).ConfigureAwait(false);
        var absent = keys.Except(rows.Select(row => row.Key), StringComparer.Ordinal).Select(StoredDocument.Absent);
        IReadOnlyList<StoredDocument> read = [.. rows, .. absent];
        database.Copies?.HoldRead(read, changes);
        return read;
    }

    // The two databases have no way in common to pass a list as one value.
    private static (string List, DynamicParameters Values) ListOf(string[] keys)
    {
        var names = keys.Select((_, i) => $"@key{i}").ToList();
        var values = new DynamicParameters();
        for (var i = 0; i < keys.Length; i++)
        {
            values.Add(names[i], keys[i]);
        }

        return (keys.Length > 0 ? string.Join(", ", names) : "null", values);
    }
}

/// <summary>Someone else has changed a state document since it was read.</summary>
public sealed class EtagConflictException(string key) : Exception($"The state document {key} has changed since it was read. Read it again and repeat the change.");
