using Ketamine.Knowledge;

namespace Ketamine.Browser.Tests;

/// <summary>A copy of the bot's knowledge that a test adds to.</summary>
internal sealed class ScratchBase : IDisposable
{
    public ScratchBase()
    {
        var original = System.IO.Path.Combine(HomeFolder.Find(AppContext.BaseDirectory), "knowledge");
        foreach (var file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            Write(System.IO.Path.GetRelativePath(original, file), File.ReadAllText(file));
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("scratch-base-").FullName;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Append(string file, string text) => File.AppendAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
