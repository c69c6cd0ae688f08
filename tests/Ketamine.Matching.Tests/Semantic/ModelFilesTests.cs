using Ketamine.Matching.Semantic;

namespace Ketamine.Matching.Tests.Semantic;

public sealed class ModelFilesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ModelFilesTests()
    {
        foreach (var file in Directory.GetFiles(SentenceEncoder.DefaultFolder))
        {
            File.Copy(file, folder.File(Path.GetFileName(file)));
        }
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AWholeFolderOpens() => SentenceEncoder.Open(folder.Path).Dispose();

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
            file.SetLength(1000);
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
        Rewrite(manifest => manifest with { Format = 99 });

        AssertSays(folder.File(ModelManifest.FileName), "format 99", "build again");
    }

    [Fact]
    public void AnotherChecksumIsFound()
    {
        Rewrite(manifest => manifest with { Files = new() { [ModelManifest.ModelFile] = new string('0', 64) } });

        AssertSays(folder.File(ModelManifest.ModelFile), "checksum", "build again");
    }

    [Theory]
    [InlineData(ModelManifest.ModelFile)]
    [InlineData(ModelManifest.VocabularyFile)]
    public void AFileThatIsNoModelIsNamed(string name)
    {
        // The checksum is right, the content is not.
        File.WriteAllText(folder.File(name), "no model");
        Rewrite(manifest => manifest with
        {
            Files = new(manifest.Files) { [name] = ModelManifest.Hash(File.ReadAllBytes(folder.File(name))) },
        });

        AssertSays(folder.File(name), "cannot be used", "build again");
    }

    private void Rewrite(Func<ModelManifest, ModelManifest> change)
    {
        var path = folder.File(ModelManifest.FileName);
        File.WriteAllBytes(path, change(ModelManifest.Parse(File.ReadAllBytes(path))).ToUtf8());
    }

    private void AssertSays(params string[] words)
    {
        var error = Assert.Throws<ModelException>(() => SentenceEncoder.Open(folder.Path));
        Assert.All(words, word => Assert.Contains(word, error.Message, StringComparison.Ordinal));
    }
}
