namespace Ketamine.Bot.Tests.Curation;

/// <summary>A copy of the second base in a folder that tests write to.</summary>
public sealed class ScratchKnowledge : IDisposable
{
    public ScratchKnowledge()
    {
        foreach (var file in Directory.EnumerateFiles(SecondBase.Folder, "*", SearchOption.AllDirectories))
        {
            var path = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(SecondBase.Folder, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.Copy(file, path);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("curated-").FullName;

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
