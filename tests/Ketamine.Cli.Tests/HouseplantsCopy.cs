namespace Ketamine.Cli.Tests;

/// <summary>A copy of the second base in a folder of its own, for tests that change files.</summary>
internal sealed class HouseplantsCopy : IDisposable
{
    public HouseplantsCopy()
    {
        foreach (var file in Directory.GetFiles(Houseplants.Folder, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(Houseplants.Folder, file), File.ReadAllText(file));
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("houseplants-").FullName;

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string text)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Replace(string file, string old, string with)
    {
        Assert.Contains(old, Read(file), StringComparison.Ordinal);
        Write(file, Read(file).Replace(old, with, StringComparison.Ordinal));
    }

    public void Delete(string file) => File.Delete(Path.Combine(Folder, file));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
