namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>sources.yaml</c>: a mapping from source id to publisher, title, date, grade and address.</summary>
internal static class SourcesFile
{
    public static Dictionary<string, Source> Read(string text, string file, Problems problems)
    {
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        var all = YamlFields.Parse(text, file, 0, problems);
        foreach (var id in all?.Names ?? [])
        {
            if (all!.Fields(id) is { } fields)
            {
                sources[id] = Build(id, fields);
                fields.ReportUnknown();
            }
        }

        return sources;
    }

    private static Source Build(string id, YamlFields fields) => new()
    {
        Id = id,
        Publisher = fields.Text("publisher", "the publisher's name"),
        Title = fields.Text("title", "the publication's title"),
        Date = fields.Text("date", "Dec 2022"),
        Grade = Grade(fields),
        Address = Address(fields),
        SecondHand = fields.Flag("second-hand"),
    };

    private static SourceGrade Grade(YamlFields fields)
    {
        if (Enum.TryParse<SourceGrade>(fields.Text("grade", "A"), out var grade) && Enum.IsDefined(grade))
        {
            return grade;
        }

        fields.Report(fields.LineOf("grade"), "The grade is not known.", "Write A (official, peer-reviewed), B (professional, manufacturer) or C (news, commercial).");
        return SourceGrade.C;
    }

    private static Uri? Address(YamlFields fields)
    {
        var text = fields.OptionalText("address");
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps)
        {
            return address;
        }

        fields.Report(fields.LineOf("address"), $"'{text}' is not a web address.", "Write the whole address, starting with https://.");
        return null;
    }
}
