namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>lexicon.yaml</c>: groups, each a mapping from a canonical name to other forms.</summary>
internal static class LexiconFile
{
    private static readonly string[] Groups = ["substances", "slang", "populations", "routes", "quantities", "synonyms"];

    public static Lexicon Read(string text, string file, Problems problems)
    {
        if (YamlFields.Parse(text, file, 0, problems) is not { } fields)
        {
            return Lexicon.Empty;
        }

        var groups = Groups.Select(name => new LexiconGroup(name, Terms(fields, name))).ToList();
        fields.ReportUnknown();
        return new Lexicon(groups);
    }

    private static List<LexiconTerm> Terms(YamlFields fields, string group)
    {
        if (fields.Fields(group) is not { } terms)
        {
            fields.Report(fields.LineOf(group), $"The group '{group}' is missing.", $"Add '{group}:' and below it lines such as '  name: [other name, slang]'.");
            return [];
        }

        return [.. terms.Names.Select(name => new LexiconTerm(name, terms.List(name)))];
    }
}
