namespace Ketamine.Knowledge.Reading;

/// <summary>Reads a table that is too large for memory: the same format and the same problems as <see cref="TableBase"/>, the entries held on disk.</summary>
internal static class LargeTable
{
    public static KnowledgeReading Read(string path, string folder)
    {
        var scan = new TableScan(path);
        if (scan.Problems.Count > 0)
        {
            return new KnowledgeReading.Invalid(scan.Problems);
        }

        try
        {
            return TableCopy.Of(path, scan.Hash, folder) is { } copy
                ? new KnowledgeReading.Valid(TableBase.Base(path, new EntriesOnDisk(copy, Path.GetFileNameWithoutExtension(path), scan.Rows), scan.Hash))
                : new KnowledgeReading.Invalid([new Problem(Path.GetFileName(path), 0, "It was changed while it was read.", "Write the whole table to another file, then rename that one over it.")]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new KnowledgeReading.Invalid(
                [new Problem(folder, 0, $"The copy of a large table cannot be kept there: {e.Message}", "Set Matching:CacheFolder to a folder that can be written and has room for three times the table.")]);
        }
    }
}
