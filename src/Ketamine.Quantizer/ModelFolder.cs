using System.Text.Json;
using Ketamine.Matching.Semantic;

namespace Ketamine.Quantizer;

/// <summary>The folder that the model is written to.</summary>
internal sealed class ModelFolder(string path)
{
    private static readonly string[] Names = [ModelManifest.ModelFile, ModelManifest.VocabularyFile, ModelManifest.FileName];

    /// <summary>Whether the files are those that this source and this version of the tool would give.</summary>
    public bool IsUpToDate(string sourceHash) =>
        ReadManifest() is { } manifest
        && manifest.Format == ModelManifest.CurrentFormat
        && manifest.Source == sourceHash
        && manifest.Files.Count == Names.Length - 1
        && manifest.Files.All(file => Names.Contains(file.Key) && HashOf(file.Key) == file.Value);

    /// <summary>Makes the files newer than the build's inputs, so that the build does not ask again.</summary>
    public void Touch()
    {
        foreach (var name in Names)
        {
            File.SetLastWriteTimeUtc(Path.Combine(path, name), TimeProvider.System.GetUtcNow().UtcDateTime);
        }
    }

    public void Write(string sourceHash, byte[] model, byte[] vocabulary)
    {
        var files = new Dictionary<string, string>
        {
            [ModelManifest.ModelFile] = ModelManifest.Hash(model),
            [ModelManifest.VocabularyFile] = ModelManifest.Hash(vocabulary),
        };
        Write(ModelManifest.ModelFile, model);
        Write(ModelManifest.VocabularyFile, vocabulary);
        // Last: until it is there, the folder counts as unfinished.
        Write(ModelManifest.FileName, new ModelManifest(ModelManifest.CurrentFormat, sourceHash, files).ToUtf8());
    }

    private void Write(string name, byte[] content) =>
        AtomicFile.Write(Path.Combine(path, name), stream => stream.Write(content));

    private ModelManifest? ReadManifest()
    {
        try
        {
            return ModelManifest.Parse(File.ReadAllBytes(Path.Combine(path, ModelManifest.FileName)));
        }
        catch (Exception e) when (e is FileNotFoundException or JsonException)
        {
            return null;
        }
    }

    private string? HashOf(string name)
    {
        var file = Path.Combine(path, name);
        return File.Exists(file) ? ModelManifest.Hash(File.ReadAllBytes(file)) : null;
    }
}
