using System.Security.Cryptography;

namespace Ketamine.Matching.OnDisk;

/// <summary>Marks files as complete, with the hash of each as <c>sha256sum</c> writes it.</summary>
internal static class Seal
{
    private const string Between = "  ";

    /// <summary>Whether files are complete and as they were.</summary>
    public abstract record State
    {
        /// <summary>They are not complete.</summary>
        public sealed record Missing : State;

        /// <summary>They are complete and unchanged.</summary>
        public sealed record Sound : State;

        /// <summary>They were complete, and are not what they were.</summary>
        public sealed record Damaged(string File) : State;
    }

    public static void Write(string seal, IEnumerable<string> files)
    {
        var folder = Path.GetDirectoryName(seal)!;
        var unfinished = seal + ".tmp";
        File.WriteAllLines(unfinished, files.Order(StringComparer.Ordinal).Select(file => $"{Hash(file)}{Between}{Path.GetRelativePath(folder, file)}"));
        File.Move(unfinished, seal, overwrite: true);
    }

    public static State Check(string seal)
    {
        if (!File.Exists(seal))
        {
            return new State.Missing();
        }

        var folder = Path.GetDirectoryName(seal)!;
        var changed = File.ReadAllLines(seal).AsParallel().Select(line => line.Split(Between, 2))
            .FirstOrDefault(parts => parts.Length != 2 || !IsSame(Path.Combine(folder, parts[1]), parts[0]));
        return changed is null ? new State.Sound() : new State.Damaged(changed[^1]);
    }

    private static bool IsSame(string file, string hash) => File.Exists(file) && Hash(file) == hash;

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
