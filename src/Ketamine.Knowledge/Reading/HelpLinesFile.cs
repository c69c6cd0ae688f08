namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>help-lines.yaml</c>: per country its names and its lines, and one region for everywhere else.</summary>
internal static class HelpLinesFile
{
    private static readonly string[] Schemes = [Uri.UriSchemeHttps, "tel", "sms"];

    public static HelpLines Read(string text, string file, Problems problems)
    {
        if (YamlFields.Parse(text, file, 0, problems) is not { } fields)
        {
            return HelpLines.None;
        }

        var listed = fields.Date("listed");
        var regions = fields.FieldsList("regions").Select(region => Region(region, listed)).ToList();
        var lines = new HelpLines(regions, fields.List("before-names"), fields.List("after-names"));
        fields.ReportUnknown();
        CheckCodes(regions, fields);
        return lines;
    }

    private static HelpRegion Region(YamlFields fields, DateOnly listed)
    {
        var code = fields.Text("region", "GB");
        var lines = fields.FieldsList("lines").Select(line => Line(line, code, listed)).ToList();
        if (lines.All(line => line.Kind != HelpLineKind.Emergency))
        {
            fields.Report(fields.Line, $"The region '{code}' has no emergency number.", "Add a line with 'kind: emergency'.");
        }

        var region = new HelpRegion(code, fields.List("covers"), fields.List("names"), lines);
        foreach (var bad in region.Covers.Append(code).Where(c => c != HelpRegion.Anywhere && (c.Length != 2 || !c.All(char.IsAsciiLetterUpper))))
        {
            fields.Report(fields.Line, $"The region '{bad}' is not a country code.", "Write two capital letters, such as US or GB, or \"*\" for everywhere.");
        }

        fields.ReportUnknown();
        return region;
    }

    private static HelpLine Line(YamlFields fields, string code, DateOnly listed)
    {
        fields.Text("kind", "emergency");
        var line = new HelpLine
        {
            Kind = fields.Choice("kind", HelpLineKind.Emergency),
            Label = fields.Text("label", "Emergency services"),
            Number = fields.OptionalText("number"),
            Address = Address(fields),
            Region = code,
            Listed = fields.Has("listed") ? fields.Date("listed") : listed,
        };
        fields.ReportUnknown();
        return line;
    }

    private static Uri Address(YamlFields fields)
    {
        var text = fields.Text("address", "tel:999");
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme))
        {
            return address;
        }

        fields.Report(fields.LineOf("address"), $"'{text}' is not an address to call, text or open.", "Write tel:, sms: or https:// and the number or page.");
        return new Uri("tel:0");
    }

    private static void CheckCodes(List<HelpRegion> regions, YamlFields fields)
    {
        var codes = regions.SelectMany(region => region.Covers.Append(region.Code)).ToList();
        foreach (var twice in codes.GroupBy(code => code, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            fields.Report(fields.LineOf("regions"), $"The region '{twice.Key}' stands twice.", "Keep one of them.");
        }

        if (!codes.Contains(HelpRegion.Anywhere))
        {
            fields.Report(fields.LineOf("regions"), "There is no region for everywhere else.", "Add one with 'region: \"*\"' for people whose country is not known.");
        }
    }
}
