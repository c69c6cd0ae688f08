using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Ketamine.Cli.Import;

/// <summary>Reads the rows of a table with a header.</summary>
internal static class Table
{
    /// <param name="mode">How a cell that holds the delimiter or a line break is written.</param>
    public static IEnumerable<TableRow> Rows(string text, CsvMode mode, ImportReading into)
    {
        if (TableHeader.Find(text.TrimStart('\uFEFF').Split('\n')[0]) is not { } header)
        {
            into.Report(1, "The first line does not name the columns.", "Start the file with a line that names at least the columns Question and Answer.");
            yield break;
        }

        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = header.Delimiter,
            Mode = mode,
            BadDataFound = bad => into.Report(bad.Context?.Parser?.RawRow ?? 0, "The quotes around a cell do not match.", "Put the cell between double quotes, and double each quote inside it."),
        };
        using var parser = new CsvParser(new StringReader(text.TrimStart('\uFEFF')), configuration);
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            var line = parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').Count(c => c == '\n');
            if (parser.Row > 1 && IsWhole(cells, header, line, into))
            {
                yield return new TableRow(header, line, cells);
            }
        }
    }

    private static bool IsWhole(string[] cells, TableHeader header, int line, ImportReading into)
    {
        if (cells.Length <= header.Columns.Count)
        {
            return true;
        }

        into.Report(line, $"The row has {cells.Length} cells; the header names {header.Columns.Count}.", "Put a cell that holds the separator or a line break between double quotes, or take the separator out.");
        return false;
    }
}
