using Ketamine.Matching.Semantic;

namespace Ketamine.Quantizer.Tests;

public sealed class ModelFolderTests : IDisposable
{
    private readonly TemporaryFolder temporary = new();
    private readonly ModelFolder folder;

    public ModelFolderTests()
    {
        folder = new ModelFolder(temporary.Path);
        folder.Write("source", [1, 2, 3], [4, 5]);
    }

    public void Dispose() => temporary.Dispose();

    [Fact]
    public void WhatWasWrittenIsUpToDate()
    {
        Assert.True(folder.IsUpToDate("source"));
        Assert.Equal(
            [ModelManifest.ModelFile, ModelManifest.FileName, ModelManifest.VocabularyFile],
            Directory.GetFiles(temporary.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void AnotherSourceIsNot() => Assert.False(folder.IsUpToDate("other"));

    [Theory]
    [InlineData(ModelManifest.ModelFile)]
    [InlineData(ModelManifest.VocabularyFile)]
    [InlineData(ModelManifest.FileName)]
    public void AChangedFileIsNot(string name)
    {
        File.WriteAllText(temporary.File(name), "changed");

        Assert.False(folder.IsUpToDate("source"));
    }

    [Theory]
    [InlineData(ModelManifest.ModelFile)]
    [InlineData(ModelManifest.VocabularyFile)]
    [InlineData(ModelManifest.FileName)]
    public void AMissingFileIsNot(string name)
    {
        File.Delete(temporary.File(name));

        Assert.False(folder.IsUpToDate("source"));
    }

    [Fact]
    public void TheFormatOfAnOlderToolIsNot()
    {
        var manifest = ModelManifest.Parse(File.ReadAllBytes(temporary.File(ModelManifest.FileName)));
        File.WriteAllBytes(temporary.File(ModelManifest.FileName), (manifest with { Format = 0 }).ToUtf8());

        Assert.False(folder.IsUpToDate("source"));
    }

    [Fact]
    public void TouchMakesAllFilesNew()
    {
        var files = Directory.GetFiles(temporary.Path);
        Array.ForEach(files, file => File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch));

        folder.Touch();

        Assert.All(files, file => Assert.True(File.GetLastWriteTimeUtc(file) > DateTime.UnixEpoch.AddYears(1)));
        Assert.True(folder.IsUpToDate("source"));
    }
}
