using CsvHelper;

namespace Ketamine.Cli.Import;

/// <summary>A table with a header, split by commas, semicolons or tabs: question, answer and, where wanted, id, alternates and follow-ups.</summary>
internal sealed record CsvFormat() : ImportFormat("csv")
{
    private static readonly string[] Mapped = ["question", "answer", "id", "alternates", "follow-ups"];
    private static readonly string[] AlternatesMarks = [" || ", "\n", "\r\n"];

    public override void Read(string text, ImportReading into) =>
        PairRows.Gather(Table.Rows(text, CsvMode.RFC4180, into).Select(Pair).ToList(), into);

    private static ImportedPair Pair(TableRow row) => new()
    {
        Line = row.Line,
        Key = row["id"] is { Length: > 0 } key ? key : null,
        Questions = [row["question"], .. row["alternates"].Split(AlternatesMarks, StringSplitOptions.None)],
        Answer = row["answer"],
        Prompts = [.. row["follow-ups"].Split([' ', ',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(id => new ImportedPrompt(id, ""))],
        Metadata =
        [
            .. from column in row.Header.Columns
               where !Mapped.Contains(column, StringComparer.OrdinalIgnoreCase) && row[column].Length > 0
               select KeyValuePair.Create(column, row[column]),
        ],
    };
}
