namespace Ketamine.Quantizer.Tests;

public sealed class FolderLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void WhileOneHasItNoOtherGetsIt()
    {
        using var first = FolderLock.Take(folder.Path, TimeSpan.Zero);

        Assert.ThrowsAny<IOException>(() => FolderLock.Take(folder.Path, TimeSpan.Zero));
    }

    [Fact]
    public async Task TheNextGetsItWhenItIsGivenBack()
    {
        var first = FolderLock.Take(folder.Path, TimeSpan.Zero);
        var second = Task.Run(() => FolderLock.Take(folder.Path, TimeSpan.FromSeconds(30)));

        first.Dispose();

        (await second).Dispose();
    }

    [Fact]
    public void AFolderThatIsNotThereIsMade()
    {
        using var turn = FolderLock.Take(folder.File("new"), TimeSpan.Zero);

        Assert.True(Directory.Exists(folder.File("new")));
    }
}
