namespace Ketamine.Matching.Semantic;

/// <summary>Keeps the vectors of texts in files, so that a start with unchanged texts encodes none and an edit only what it changed.</summary>
public static class VectorCache
{
    // Enough for a few knowledge bases side by side; each edit leaves a file behind.
    private const int FilesKept = 4;
    private const string Extension = ".vectors";

    /// <summary>The encodings of the texts in their order, from the cache where it has them.</summary>
    /// <param name="texts">What to encode.</param>
    /// <param name="pool">Encodes what the cache does not have.</param>
    /// <param name="cacheFolder">Where the cache is, or null for none. A folder that cannot be read or written is done without.</param>
    public static EncodedTexts LoadOrCompute(IReadOnlyList<string> texts, EncoderPool pool, string? cacheFolder)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(pool);
        UInt128[] keys = [.. texts.Select(VectorKeys.OfText)];
        var known = new Dictionary<UInt128, EncodedText>();
        var path = cacheFolder is null ? null : Path.Combine(Path.GetFullPath(cacheFolder), VectorKeys.OfList(pool.Fingerprint, keys) + Extension);
        if (path is not null && Load(path, pool.Fingerprint, keys, known))
        {
            return new EncodedTexts(Lay(keys, known), 0, null);
        }

        var computed = Compute(texts, keys, pool, known);
        var encoded = Lay(keys, known);
        return new EncodedTexts(encoded, computed, path is null ? null : Save(path, pool.Fingerprint, keys, encoded));
    }

    /// <summary>Reads this list's own file and, where it is not there, older ones for the texts that an edit left as they were.</summary>
    /// <returns>Whether the list's own file had everything.</returns>
    private static bool Load(string path, string fingerprint, UInt128[] keys, Dictionary<UInt128, EncodedText> known)
    {
        Read(path, fingerprint, known);
        if (HasAll())
        {
            return true;
        }

        foreach (var file in Newest(path).TakeWhile(_ => !HasAll()))
        {
            Read(file, fingerprint, known);
        }

        return false;

        bool HasAll() => Array.TrueForAll(keys, known.ContainsKey);
    }

    private static void Read(string path, string fingerprint, Dictionary<UInt128, EncodedText> known)
    {
        try
        {
            VectorFile.ReadInto(path, fingerprint, known);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What cannot be read is encoded.
        }
    }

    private static int Compute(IReadOnlyList<string> texts, UInt128[] keys, EncoderPool pool, Dictionary<UInt128, EncodedText> known)
    {
        var missing = Enumerable.Range(0, keys.Length).Where(i => !known.ContainsKey(keys[i])).DistinctBy(i => keys[i]).ToList();
        var encoded = pool.EncodeAll([.. missing.Select(i => texts[i])]);
        for (var i = 0; i < encoded.Length; i++)
        {
            known.Add(keys[missing[i]], encoded[i]);
        }

        return encoded.Length;
    }

    private static EncodedText[] Lay(UInt128[] keys, Dictionary<UInt128, EncodedText> known) => [.. keys.Select(key => known[key])];

    private static string? Save(string path, string fingerprint, UInt128[] keys, EncodedText[] encoded)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            VectorFile.Write(path, fingerprint, keys, encoded);
            foreach (var file in Newest(path).Skip(FilesKept))
            {
                File.Delete(file);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"The vectors could not be kept as {path}: {e.Message}";
        }
    }

    /// <summary>The files of the cache that a path is in, the newest first; none where the folder cannot be listed.</summary>
    private static List<string> Newest(string path)
    {
        try
        {
            var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
            return folder.GetFiles('*' + Extension).OrderByDescending(file => file.LastWriteTimeUtc).Select(file => file.FullName).ToList();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
