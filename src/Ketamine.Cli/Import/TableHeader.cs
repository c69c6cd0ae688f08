namespace Ketamine.Cli.Import;

/// <summary>The first line of a table: the names of its columns and what parts them.</summary>
/// <param name="Delimiter">A comma, a semicolon or a tab.</param>
internal sealed record TableHeader(string Delimiter, IReadOnlyList<string> Columns)
{
    private static readonly string[] Delimiters = [",", ";", "\t"];

    /// <summary>The header in a line; null where the line names no question and answer columns.</summary>
    public static TableHeader? Find(string line) => Delimiters
        .Select(delimiter => new TableHeader(delimiter, [.. line.Split(delimiter).Select(cell => cell.Trim().Trim('"'))]))
        .FirstOrDefault(header => header.Has("question") && header.Has("answer"));

    public bool Has(string column) => IndexOf(column) >= 0;

    /// <summary>The place of a column, whatever the case of its name; -1 where there is none.</summary>
    public int IndexOf(string column) => Array.FindIndex([.. Columns], name => name.Equals(column, StringComparison.OrdinalIgnoreCase));
}
