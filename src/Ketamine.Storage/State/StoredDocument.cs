using Newtonsoft.Json.Linq;

namespace Ketamine.Storage.State;

/// <summary>A state document as its row has it.</summary>
/// <param name="Document">The JSON; null where there is no row.</param>
internal sealed record StoredDocument(string Key, string? Document, string? Etag)
{
    /// <summary>The document's field for its version.</summary>
    public const string EtagField = "eTag";

    public static StoredDocument Absent(string key) => new(key, null, null);

    /// <summary>The document with its ETag, for whoever asked to change as they like.</summary>
    public JObject ToJson()
    {
        var json = JObject.Parse(Document ?? "{}");
        json[EtagField] = Etag;
        return json;
    }
}
