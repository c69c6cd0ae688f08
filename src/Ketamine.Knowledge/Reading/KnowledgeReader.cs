namespace Ketamine.Knowledge.Reading;

/// <summary>Reads a whole knowledge base from a folder of Markdown entries or from one table file.</summary>
public static class KnowledgeReader
{
    /// <summary>Reads the base at a path; a problem in any file makes the whole base invalid.</summary>
    /// <param name="large">From which size on a table is held on disk; null: never.</param>
    public static KnowledgeReading Read(string path, LargeTables? large = null)
    {
        try
        {
            return File.Exists(path) ? Table(path, large)
                : Directory.Exists(path) ? FolderBase.Read(path)
                : Missing(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unreadable(path, e.Message);
        }
    }

    private static KnowledgeReading Table(string path, LargeTables? large) =>
        large is not null && TableSize.IsAtLeast(path, large.From) ? LargeTable.Read(path, large.Folder) : TableBase.Read(path);

    private static KnowledgeReading.Invalid Missing(string path) => new(
        [new Problem(path, 0, "There is no such folder or file.", "Set Knowledge:Path in appsettings.json (or --knowledge) to the folder with the entries.")]);

    private static KnowledgeReading.Invalid Unreadable(string path, string why) => new(
        [new Problem(path, 0, $"It cannot be read: {why}", "Give the account that runs the bot the right to read the folder and all files in it.")]);
}
