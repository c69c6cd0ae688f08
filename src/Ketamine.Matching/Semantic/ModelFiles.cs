using System.Text.Json;

namespace Ketamine.Matching.Semantic;

/// <summary>The files of a model folder, checked against its manifest.</summary>
/// <param name="Model">The ONNX model.</param>
/// <param name="Vocabulary">The vocabulary, a word piece a line.</param>
/// <param name="Fingerprint">Differs where the vectors of two models may differ.</param>
internal sealed record ModelFiles(byte[] Model, byte[] Vocabulary, string Fingerprint)
{
    private const string Remedy =
        "Delete this folder and the repository's artifacts/model and build again, or copy the folder 'model' whole from a published build.";

    /// <exception cref="ModelException">A file is missing or is not the one that the manifest names.</exception>
    public static ModelFiles Read(string folder)
    {
        var manifest = ReadManifest(Path.Combine(folder, ModelManifest.FileName));
        var model = ReadChecked(folder, ModelManifest.ModelFile, manifest);
        var vocabulary = ReadChecked(folder, ModelManifest.VocabularyFile, manifest);
        return new ModelFiles(model, vocabulary, ModelManifest.Hash(manifest.ToUtf8()));
    }

    /// <summary>The error for a file that is whole and still cannot be used.</summary>
    public static ModelException Unusable(string file, Exception cause) =>
        new($"{file} cannot be used: {cause.Message} {Remedy}", cause);

    private static ModelManifest ReadManifest(string path)
    {
        var content = ReadAll(path);
        try
        {
            var manifest = ModelManifest.Parse(content);
            return manifest.Format == ModelManifest.CurrentFormat
                ? manifest
                : throw new ModelException($"{path} is of format {manifest.Format}, not {ModelManifest.CurrentFormat}. {Remedy}");
        }
        catch (JsonException e)
        {
            throw new ModelException($"{path} is damaged: {e.Message} {Remedy}", e);
        }
    }

    private static byte[] ReadChecked(string folder, string name, ModelManifest manifest)
    {
        var path = Path.Combine(folder, name);
        var content = ReadAll(path);
        return manifest.Files.TryGetValue(name, out var expected) && ModelManifest.Hash(content) == expected
            ? content
            : throw new ModelException($"{path} is damaged: its checksum is not the one in {ModelManifest.FileName}. {Remedy}");
    }

    private static byte[] ReadAll(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelException($"{path} is missing. {Remedy}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ModelException($"{path} cannot be read: {e.Message} Give the service's account the right to read it.", e);
        }
    }
}
