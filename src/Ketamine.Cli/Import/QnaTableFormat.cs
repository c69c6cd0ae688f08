using System.Text.RegularExpressions;
using CsvHelper;

namespace Ketamine.Cli.Import;

/// <summary>The tab-separated export of QnA Maker and of custom question answering: one row a phrasing, JSON in some cells, \n for a line break.</summary>
internal sealed partial record QnaTableFormat(string Name) : ImportFormat(Name)
{
    private static readonly string[] Mapped = ["Question", "Answer", "Metadata", "SuggestedQuestions", "Prompts", "QnaId"];

    public override void Read(string text, ImportReading into) =>
        PairRows.Gather(Table.Rows(text, CsvMode.NoEscape, into).Select(row => Pair(row, into)).ToList(), into);

    private static ImportedPair Pair(TableRow row, ImportReading into) => new()
    {
        Line = row.Line,
        Key = row["QnaId"] is { Length: > 0 } key ? key : null,
        Questions = [Text(row["Question"])],
        Answer = Text(row["Answer"]),
        Prompts = Prompts(row, into),
        Metadata = [.. Metadata(row, into), .. Others(row)],
    };

    private static string Text(string cell) => Escape().Replace(Unquoted(cell), match => match.Value switch
    {
        "\\n" => "\n",
        "\\t" => "\t",
        "\\r" => "",
        _ => match.Value,
    });

    // A spreadsheet that saved the file put quotes around each cell with a comma or quote in it, and doubled the quotes inside.
    private static string Unquoted(string cell) =>
        cell.Length >= 2 && cell[0] == '"' && cell[^1] == '"' && cell[1..^1].IndexOfAny(['"', ',']) >= 0 && !LoneQuote().IsMatch(cell[1..^1])
            ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell;

    private static List<ImportedPrompt> Prompts(TableRow row, ImportReading into)
    {
        var cell = Unquoted(row["Prompts"]);
        try
        {
            return cell.Length == 0 ? [] : QnaJson.Prompts(QnaJson.Parse(cell));
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            into.Report(row.Line, $"The prompts cannot be read: {e.Message}", "Mend the JSON in the column Prompts, or empty the cell.");
            return [];
        }
    }

    private static List<KeyValuePair<string, string>> Metadata(TableRow row, ImportReading into)
    {
        var cell = Unquoted(row["Metadata"]);
        try
        {
            return cell.StartsWith('[') || cell.StartsWith('{') ? QnaJson.Metadata(QnaJson.Parse(cell)) : Listed(cell);
        }
        catch (Newtonsoft.Json.JsonException e)
        {
            into.Report(row.Line, $"The metadata cannot be read: {e.Message}", "Write 'name:value|name:value', or mend the JSON.");
            return [];
        }
    }

    private static List<KeyValuePair<string, string>> Listed(string cell) =>
    [
        .. cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(':', 2, StringSplitOptions.TrimEntries))
            .Select(pair => KeyValuePair.Create(pair[0], pair.Length > 1 ? pair[1] : "")),
    ];

    private static IEnumerable<KeyValuePair<string, string>> Others(TableRow row) =>
        from column in row.Header.Columns
        where !Mapped.Contains(column, StringComparer.OrdinalIgnoreCase) && row[column] is not ("" or "False" or "false" or "[]")
        select KeyValuePair.Create(column, Text(row[column]));

    [GeneratedRegex(@"\\[ntr\\]")]
    private static partial Regex Escape();

    [GeneratedRegex("(?<!\")(?:\"\")*\"(?!\")")]
    private static partial Regex LoneQuote();
}
