using System.Text;

namespace Ketamine.Knowledge.Writing;

/// <summary>A change to one file of a base, to be looked at before it is made.</summary>
/// <param name="File">The file, relative to the base, with slashes.</param>
/// <param name="Before">What stands in it now; null for a new file.</param>
/// <param name="After">What shall stand in it.</param>
public sealed record FileChange(string File, string? Before, string After)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The change as a unified diff, for <c>git apply</c> or <c>patch -p1</c> in the folder above the base.</summary>
    /// <param name="baseFolder">The folder of the base; its name begins the paths in the diff.</param>
    public string Patch(string baseFolder) =>
        UnifiedDiff.Of($"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(baseFolder)))}/{File}", Before, After);

    /// <summary>Makes the change at once, so that no reader finds half a file.</summary>
    /// <exception cref="IOException">The file is no longer as it was when the change was made up, or cannot be written.</exception>
    public void Write(string baseFolder)
    {
        var path = Path.Combine(baseFolder, File);
        if (Read(path) != Before)
        {
            throw new IOException($"{File} has changed meanwhile. Look at the change again before it is written.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var written = path + ".new";
        System.IO.File.WriteAllText(written, After, Utf8);
        System.IO.File.Move(written, path, overwrite: true);
    }

    /// <summary>A file as it stands, every mark kept, lest a change touch more than it shows; null where there is none.</summary>
    internal static string? Read(string path) => System.IO.File.Exists(path) ? Utf8.GetString(System.IO.File.ReadAllBytes(path)) : null;
}
