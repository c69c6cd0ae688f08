namespace Ketamine.Knowledge.Reading;

/// <summary>Reads a tab-separated table with the header <c>id, question, answer, alternates</c>; alternates are split by " || ".</summary>
internal static class TableBase
{
    private const string Header = "id\tquestion\tanswer\talternates";
    private const string AlternatesMark = " || ";

    public const string UnknownHeader = "The header is not known.";
    public const string UnknownHeaderRemedy = "Start the file with the columns id, question, answer, alternates, split by tabs.";
    public const string ShortRow = "The row lacks an id, a question or an answer.";
    public const string ShortRowRemedy = "Write them split by tabs; the answer may be empty.";
    public const string SameIdRemedy = "Give each row an id of its own.";

    public static KnowledgeReading Read(string path)
    {
        var problems = new Problems();
        var file = Path.GetFileName(path);
        var lines = File.ReadLines(path).Select(line => line.TrimEnd('\r'));
        var entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (number == 1)
            {
                CheckHeader(line, file, problems);
            }
            else if (line.Length > 0 && Row(line, number, file, problems) is { } entry && !entries.TryAdd(entry.Id, entry))
            {
                problems.Add(file, number, $"The id '{entry.Id}' stands twice.", SameIdRemedy);
            }
        }

        if (entries.Count == 0)
        {
            problems.Add(file, 0, "There are no rows.", "Add at least one row below the header.");
        }

        return problems.Any
            ? new KnowledgeReading.Invalid(problems.InOrder())
            : new KnowledgeReading.Valid(Base(path, [.. entries.Values], ContentHash.Of(entries.Values.SelectMany(e => e.Phrasings.Prepend(e.Hash)))));
    }

    public static KnowledgeBase Base(string path, IReadOnlyList<Entry> entries, string hash) => new(entries)
    {
        Sources = new Dictionary<string, Source>(StringComparer.Ordinal),
        Texts = TextsFile.Default(),
        Path = path,
        Version = "sha256:" + hash,
    };

    public static bool IsHeader(string line) => line.TrimStart('\uFEFF').StartsWith(Header, StringComparison.OrdinalIgnoreCase);

    /// <summary>The entry of a row that has an id, a question and an answer.</summary>
    public static Entry Entry(string[] cells, string group)
    {
        var entry = new Entry
        {
            Id = cells[0].Trim(),
            Group = group,
            Question = cells[1].Trim(),
            Answer = cells[2].Trim(),
            Alternates = cells.Length > 3 ? cells[3].Split(AlternatesMark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [],
            Risk = RiskClass.General,
            Sources = [],
            FollowUps = [],
            Regions = [],
            Hash = "",
        };
        return entry with { Hash = EntryHash.Of(entry) };
    }

    private static void CheckHeader(string line, string file, Problems problems)
    {
        if (!IsHeader(line))
        {
            problems.Add(file, 1, UnknownHeader, UnknownHeaderRemedy);
        }
    }

    private static Entry? Row(string line, int number, string file, Problems problems)
    {
        var cells = line.Split('\t');
        if (cells.Length < 3 || cells[0].Trim().Length == 0 || cells[1].Trim().Length == 0)
        {
            problems.Add(file, number, ShortRow, ShortRowRemedy);
            return null;
        }

        return Entry(cells, Path.GetFileNameWithoutExtension(file));
    }
}
