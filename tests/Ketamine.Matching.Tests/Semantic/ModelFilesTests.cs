using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class ModelFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>A folder that passes the check; its model is none, which is looked at last.</summary>
    public ModelFilesTests()
    {
        File.WriteAllText(folder.File(ModelManifest.ModelFile), "no model");
        File.Copy(Path.Combine(SentenceEncoder.DefaultFolder, ModelManifest.VocabularyFile), folder.File(ModelManifest.VocabularyFile));
        WriteManifest();
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(ModelManifest.ModelFile)]
    [InlineData(ModelManifest.VocabularyFile)]
    [InlineData(ModelManifest.FileName)]
    public void AMissingFileIsNamed(string name)
    {
        File.Delete(folder.File(name));

        AssertSays(folder.File(name), "missing", "build again");
    }

    [Fact]
    public void AMissingFolderIsNamed()
    {
        var missing = folder.File("none");

        var error = Assert.Throws<ModelException>(() => SentenceEncoder.Open(missing));

        Assert.Contains(missing, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ModelManifest.ModelFile)]
    [InlineData(ModelManifest.VocabularyFile)]
    public void AChangedByteIsFound(string name)
    {
        var content = File.ReadAllBytes(folder.File(name));
        content[content.Length / 2] ^= 1;
        File.WriteAllBytes(folder.File(name), content);

        AssertSays(folder.File(name), "checksum", "build again");
    }

    [Fact]
    public void ACutFileIsFound()
    {
        using (var file = File.OpenWrite(folder.File(ModelManifest.ModelFile)))
        {
            file.SetLength(3);
        }

        AssertSays(folder.File(ModelManifest.ModelFile), "checksum", "build again");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"format":1,"source":"","files":null}""")]
    public void ADamagedManifestIsNamed(string json)
    {
        File.WriteAllText(folder.File(ModelManifest.FileName), json);

        AssertSays(folder.File(ModelManifest.FileName), "damaged", "build again");
    }

    [Fact]
    public void AnotherFormatIsNamed()
    {
        WriteManifest(manifest => manifest with { Format = 99 });

        AssertSays(folder.File(ModelManifest.FileName), "format 99", "build again");
    }

    [Fact]
    public void AnotherChecksumIsFound()
    {
        WriteManifest(manifest => manifest with { Files = new() { [ModelManifest.ModelFile] = new string('0', 64) } });

        AssertSays(folder.File(ModelManifest.ModelFile), "checksum", "build again");
    }

    [Fact]
    public void AModelThatIsNoneIsNamedThoughItsChecksumIsRight() =>
        AssertSays(folder.File(ModelManifest.ModelFile), "cannot be used", "build again");

    [Fact]
    public void AVocabularyThatIsNoneIsNamedThoughItsChecksumIsRight()
    {
        File.WriteAllText(folder.File(ModelManifest.VocabularyFile), "no vocabulary");
        WriteManifest();

        AssertSays(folder.File(ModelManifest.VocabularyFile), "cannot be used", "build again");
    }

    private void WriteManifest(Func<ModelManifest, ModelManifest>? change = null)
    {
        string[] names = [ModelManifest.ModelFile, ModelManifest.VocabularyFile];
        var files = names.ToDictionary(name => name, name => ModelManifest.Hash(File.ReadAllBytes(folder.File(name))));
        var manifest = new ModelManifest(ModelManifest.CurrentFormat, "source", files);
        File.WriteAllBytes(folder.File(ModelManifest.FileName), (change?.Invoke(manifest) ?? manifest).ToUtf8());
    }

    private void AssertSays(params string[] words)
    {
        var error = Assert.Throws<ModelException>(() => SentenceEncoder.Open(folder.Path));
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }
}
