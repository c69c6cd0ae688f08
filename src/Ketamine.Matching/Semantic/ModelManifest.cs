using System.Security.Cryptography;
using System.Text.Json;

namespace Ketamine.Matching.Semantic;

/// <summary>The contents of <c>model.json</c>: what a model folder holds and what it was made from.</summary>
/// <param name="Format">Rises when the files or the way they are made change.</param>
/// <param name="Source">SHA-256 of the package's model.</param>
/// <param name="Files">SHA-256 of each file by name.</param>
internal sealed record ModelManifest(int Format, string Source, Dictionary<string, string> Files)
{
    public const int CurrentFormat = 2;
    public const string FileName = "model.json";
    public const string ModelFile = "minilm.int8.onnx";
    public const string VocabularyFile = "vocab.txt";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <exception cref="JsonException">The text is not a manifest.</exception>
    public static ModelManifest Parse(ReadOnlySpan<byte> utf8) =>
        JsonSerializer.Deserialize<ModelManifest>(utf8, Json) ?? throw new JsonException("The manifest is null.");

    public byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
