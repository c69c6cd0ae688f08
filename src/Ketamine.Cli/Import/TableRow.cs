namespace Ketamine.Cli.Import;

/// <summary>One row of a table with a header.</summary>
/// <param name="Line">The line on which the row starts.</param>
internal sealed record TableRow(TableHeader Header, int Line, IReadOnlyList<string> Cells)
{
    /// <summary>The cell in a column; empty where the table has no such column.</summary>
    public string this[string column] => Header.IndexOf(column) is var index && index >= 0 && index < Cells.Count ? Cells[index].Trim() : "";
}
