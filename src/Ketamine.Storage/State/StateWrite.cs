using System.Text;
using Ketamine.Storage.People;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Ketamine.Storage.State;

/// <summary>One document on its way into the table.</summary>
/// <param name="Expected">The ETag of the only version that it may replace; null for any.</param>
internal sealed record StateWrite(string Key, string Document, string? Expected)
{
    private const string AnyEtag = "*";

    // Type names in a document would let it choose what is created from it.
    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 32,
    });

    /// <summary>The version's own ETag.</summary>
    public string Etag { get; } = Guid.NewGuid().ToString("N");

    public string Sql => Expected is null
        ? """
          insert into state (key, person, document, etag, day) values (@Key, @Person, @Document, @Etag, @day)
          on conflict (key) do update set document = @Document, etag = @Etag, day = @day
          """
        : "update state set document = @Document, etag = @Etag, day = @day where key = @Key and etag = @Expected";

    /// <exception cref="ArgumentException">The key is no person's, or the document is too large.</exception>
    public static StateWrite Of(string key, object value)
    {
        if (key.IndexOf('/', StringComparison.Ordinal) != Pseudonyms.Length)
        {
            throw new ArgumentException("A state key has the form person/rest, with the person's keyed hash: make it with Pseudonyms.", nameof(key));
        }

        var content = value is JObject json ? (JObject)json.DeepClone() : JObject.FromObject(value, Serializer);
        var etag = content.Property(StoredDocument.EtagField, StringComparison.OrdinalIgnoreCase);
        var expected = (string?)etag?.Value;
        etag?.Remove();
        var document = content.ToString(Formatting.None);
        return Encoding.UTF8.GetByteCount(document) <= StateDocuments.MaxBytes
            ? new StateWrite(key, document, expected is AnyEtag ? null : expected)
            : throw new ArgumentException($"The state document {key} is larger than {StateDocuments.MaxBytes} bytes. State is for ids and dates; keep larger things elsewhere.", nameof(value));
    }

    public object Values(DateOnly day) => new { Key, Person = Key[..Pseudonyms.Length], Document, Etag, Expected, day };

    public StoredDocument Stored() => new(Key, Document, Etag);
}
