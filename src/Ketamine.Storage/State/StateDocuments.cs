using System.Text;
using Dapper;
using Ketamine.Storage.Databases;
using Ketamine.Storage.People;
using Microsoft.Bot.Builder;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Storage.State;

/// <summary>Keeps the bot's state: small JSON documents, each under a person's key.</summary>
/// <remarks>A key has the form <c>person/rest</c> and holds no id of a channel, so that nothing stored names a person and all of it can be deleted.</remarks>
public sealed class StateDocuments(Database database, TimeProvider time) : IStorage
{
    /// <summary>The most bytes of a document as UTF-8.</summary>
    public const int MaxBytes = 32 * 1024;

    private const string EtagField = "eTag";
    private const string AnyEtag = "*";

    // Type names in a document would let it choose what is created from it.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 32,
    });

    /// <summary>The documents that are there, as <see cref="JObject"/> with their ETag in the field "eTag".</summary>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (list, values) = ListOf(keys);
        var rows = await database.ReadAsync(
            session => session.QueryAsync<Row>($"select key as \"Key\", document as \"Document\", etag as \"Etag\" from state where key in ({list})", values),
            cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.Key, object (row) => Document(row), StringComparer.Ordinal);
    }

    /// <summary>Writes all documents or none; one with an ETag replaces only the version that bears it.</summary>
    /// <exception cref="EtagConflictException">Someone else has changed a document since it was read.</exception>
    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var writes = changes.Select(change => StateWrite.Of(change.Key, ToJson(change.Key, change.Value))).ToList();
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
            cancellationToken).ConfigureAwait(false);
    }

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var (list, values) = ListOf(keys);
        return database.WriteAsync(session => session.ExecuteAsync($"delete from state where key in ({list})", values), Durability.Relaxed, cancellationToken);
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

    private static JObject Document(Row row)
    {
        var document = JObject.Parse(row.Document);
        document[EtagField] = row.Etag;
        return document;
    }

    private static JObject ToJson(string key, object value)
    {
        var document = value as JObject ?? JObject.FromObject(value, Serializer);
        return Encoding.UTF8.GetByteCount(document.ToString(Formatting.None)) <= MaxBytes
            ? document
            : throw new ArgumentException($"The state document {key} is larger than {MaxBytes} bytes. State is for ids and dates; keep larger things elsewhere.", nameof(value));
    }

    /// <summary>One document on its way into the table.</summary>
    private sealed record StateWrite(string Key, string Document, string? Etag)
    {
        public static StateWrite Of(string key, JObject document)
        {
            if (key.IndexOf('/', StringComparison.Ordinal) != Pseudonyms.Length)
            {
                throw new ArgumentException("A state key has the form person/rest, with the person's keyed hash: make it with Pseudonyms.", nameof(key));
            }

            var content = (JObject)document.DeepClone();
            var etag = content.Property(EtagField, StringComparison.OrdinalIgnoreCase);
            var expected = (string?)etag?.Value;
            etag?.Remove();
            return new StateWrite(key, content.ToString(Formatting.None), expected is AnyEtag ? null : expected);
        }

        public string Sql => Etag is null
            ? """
              insert into state (key, person, document, etag, day) values (@Key, @Person, @Document, @NewEtag, @day)
              on conflict (key) do update set document = @Document, etag = @NewEtag, day = @day
              """
            : "update state set document = @Document, etag = @NewEtag, day = @day where key = @Key and etag = @Etag";

        public object Values(DateOnly day) =>
            new { Key, Person = Key[..Pseudonyms.Length], Document, NewEtag = Guid.NewGuid().ToString("N"), Etag, day };
    }

    private sealed record Row(string Key, string Document, string Etag);
}

/// <summary>Someone else has changed a state document since it was read.</summary>
public sealed class EtagConflictException(string key) : Exception($"The state document {key} has changed since it was read. Read it again and repeat the change.");
