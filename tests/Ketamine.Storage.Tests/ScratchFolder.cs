namespace Ketamine.Storage.Tests;

/// <summary>A folder that goes when the test ends.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("ketamine-storage-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
