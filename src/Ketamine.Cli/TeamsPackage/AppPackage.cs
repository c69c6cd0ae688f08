using System.IO.Compression;
using Newtonsoft.Json.Linq;

namespace Ketamine.Cli.TeamsPackage;

/// <summary>The file that is uploaded to Teams: the manifest and two icons, and nothing else.</summary>
internal static class AppPackage
{
    // The same content makes the same file, whenever it is written.
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="icons">The folder with the icons.</param>
    public static void Write(string file, JObject manifest, string icons)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        using var stream = File.Create(file);
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create);
        Add(zip, "manifest.json", System.Text.Encoding.UTF8.GetBytes(manifest.ToString().ReplaceLineEndings("\n") + "\n"));
        foreach (var icon in new[] { Manifest.ColourIcon, Manifest.OutlineIcon })
        {
            Add(zip, icon, File.ReadAllBytes(Path.Combine(icons, icon)));
        }
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Stamp;
        using var writer = entry.Open();
        writer.Write(content);
    }
}
