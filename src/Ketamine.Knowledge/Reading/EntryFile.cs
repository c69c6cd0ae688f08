using System.Globalization;

namespace Ketamine.Knowledge.Reading;

/// <summary>Reads one entry: YAML front matter between two lines of three dashes, then the answer in Markdown.</summary>
internal static class EntryFile
{
    private const string Fence = "---";

    public static Entry? Read(string id, string group, string text, string file, IReadOnlyDictionary<string, Source> sources, Problems problems)
    {
        var lines = text.ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            problems.Add(file, 1, "The front matter is missing.", "Start the file with a line '---', the fields, and another line '---'.");
            return null;
        }

        var fields = YamlFields.Parse(string.Join('\n', lines[1..end]), file, 1, problems);
        if (fields is null)
        {
            return null;
        }

        var body = string.Join('\n', lines[(end + 1)..]).Trim();
        if (body.Length == 0)
        {
            problems.Add(file, end + 1, "The answer is missing.", "Write the answer below the second line '---'.");
        }

        return Build(id, group, body, end + 2, fields, sources);
    }

    private static Entry Build(string id, string group, string body, int bodyLine, YamlFields fields, IReadOnlyDictionary<string, Source> sources)
    {
        var supplied = fields.Flag("supplied");
        var parts = supplied ? SuppliedBody.Split(body, bodyLine, fields) : new SuppliedBody.Parts(body, null);
        var entry = new Entry
        {
            Id = id,
            Group = group,
            Question = fields.Text("question", "How does it work?"),
            Alternates = fields.List("alternates"),
            Answer = parts.Answer,
            Note = parts.Note,
            Supplied = supplied,
            Risk = RequiredRisk(fields),
            Sources = Resolve(fields, sources),
            Reviewed = fields.Date("reviewed"),
            ReviewBy = fields.Date("review-by"),
            ClinicalReview = Review(fields),
            FollowUps = fields.List("follow-ups"),
            Audience = fields.Choice("audience", Audience.Everyone),
            Regions = Regions(fields),
            Hash = "",
        };
        if (entry.ReviewBy < entry.Reviewed)
        {
            fields.Report(fields.LineOf("review-by"), "The review date lies before the day of the last review.", "Set review-by to a later day.");
        }

        fields.ReportUnknown();
        return entry with { Hash = EntryHash.Of(entry) };
    }

    private static RiskClass RequiredRisk(YamlFields fields)
    {
        fields.Text("risk", "general");
        return fields.Choice("risk", RiskClass.General);
    }

    private static List<Source> Resolve(YamlFields fields, IReadOnlyDictionary<string, Source> sources)
    {
        var found = new List<Source>();
        foreach (var id in fields.List("sources"))
        {
            if (sources.TryGetValue(id, out var source))
            {
                found.Add(source);
            }
            else
            {
                fields.Report(fields.LineOf("sources"), $"The source '{id}' is not in sources.yaml.", "Add it there, or mend the id.");
            }
        }

        return found;
    }

    private static List<string> Regions(YamlFields fields)
    {
        var regions = fields.List("regions");
        foreach (var region in regions.Where(r => r.Length != 2 || !r.All(char.IsAsciiLetterUpper)))
        {
            fields.Report(fields.LineOf("regions"), $"The region '{region}' is not a country code.", "Write two capital letters, such as US or GB.");
        }

        return [.. regions];
    }

    private static ClinicalReview? Review(YamlFields fields)
    {
        const string Form = "Write 'none', or 'name, role, 2026-11-24, first 12 digits of the entry's hash' (lint --review-sheet prints the hash).";
        var text = fields.OptionalText("clinical-review");
        if (text is null or "none")
        {
            return null;
        }

        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length == 4 && parts[3].Length >= 12 && parts[3].All(char.IsAsciiHexDigit)
            && DateOnly.TryParseExact(parts[2], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return new ClinicalReview(parts[0], parts[1], date, parts[3]);
        }

        fields.Report(fields.LineOf("clinical-review"), "The clinical review is not in its form.", Form);
        return null;
    }
}
