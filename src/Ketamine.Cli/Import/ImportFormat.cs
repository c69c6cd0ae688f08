namespace Ketamine.Cli.Import;

/// <summary>A form in which other tools keep questions and answers.</summary>
internal abstract record ImportFormat(string Name)
{
    public static readonly IReadOnlyList<ImportFormat> All =
        [new QnaTableFormat("qna-maker-tsv"), new QnaJsonFormat(), new QnaTableFormat("cqa-tsv"), new CsvFormat(), new TwoLineFormat()];

    /// <summary>Reads all pairs; bad rows are reported, and none is left out silently.</summary>
    public abstract void Read(string text, ImportReading into);

    /// <summary>The format of that name, or null.</summary>
    public static ImportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    /// <summary>The format that the text is most likely in.</summary>
    public static ImportFormat Guess(string text)
    {
        var start = text.TrimStart();
        if (start.StartsWith('{') || start.StartsWith('['))
        {
            return Named("cqa-json");
        }

        var header = TableHeader.Find(start.Split('\n')[0]);
        return Named(header switch
        {
            null => "two-line",
            { Delimiter: "\t" } when header.Has("SourceDisplayName") => "cqa-tsv",
            { Delimiter: "\t" } when header.Has("QnaId") || header.Has("Metadata") => "qna-maker-tsv",
            _ => "csv",
        });
    }

    private static ImportFormat Named(string name) => Find(name) ?? throw new InvalidOperationException($"There is no format {name}.");
}
