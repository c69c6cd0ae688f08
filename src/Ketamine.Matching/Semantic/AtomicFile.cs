namespace Ketamine.Matching.Semantic;

/// <summary>Writes a file so that a reader sees the old one or the new one, never a half.</summary>
internal static class AtomicFile
{
    public static void Write(string path, Action<Stream> write)
    {
        // In the same folder, since a rename across file systems is a copy.
        var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            WriteThrough(temporary, write);
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void WriteThrough(string path, Action<Stream> write)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        write(stream);
        // Before the rename, or a power cut could leave the new name on an empty file.
        stream.Flush(flushToDisk: true);
    }
}
