using System.Security.Cryptography;

namespace Ketamine.Knowledge.Reading;

/// <summary>The copy of a large table that entries are read from, so that a change of the table does not change what an older version says.</summary>
internal static class TableCopy
{
    private const string FileName = "entries.tsv";

    // The current content, the one before, and another base beside them.
    private const int FoldersKept = 3;

    private const int NameLength = 16;

    /// <summary>The path of the copy; null where the table is no longer what the hash was made of.</summary>
    public static string? Of(string table, string hash, string folder)
    {
        var own = Path.Combine(Path.GetFullPath(folder), hash[..NameLength]);
        var copy = Path.Combine(own, FileName);
        return IsSame(copy, hash) || Make(table, copy, hash) ? copy : null;
    }

    private static bool Make(string table, string copy, string hash)
    {
        var own = Path.GetDirectoryName(copy)!;
        Directory.CreateDirectory(own);
        var unfinished = $"{copy}.{Guid.NewGuid():N}.tmp";
        try
        {
            File.Copy(table, unfinished);
            if (!IsSame(unfinished, hash))
            {
                return false;
            }

            File.Move(unfinished, copy, overwrite: true);
            DeleteOld(own);
            return true;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private static bool IsSame(string file, string hash)
    {
        if (!File.Exists(file))
        {
            return false;
        }

        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == hash;
    }

    private static void DeleteOld(string own)
    {
        var others = new DirectoryInfo(Path.GetDirectoryName(own)!).GetDirectories()
            .Where(other => other.FullName != own && File.Exists(Path.Combine(other.FullName, FileName)))
            .OrderByDescending(other => other.LastWriteTimeUtc);
        foreach (var old in others.Skip(FoldersKept - 1))
        {
            try
            {
                old.Delete(recursive: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // In use on a system that keeps files in use; the next change deletes it.
            }
        }
    }
}
