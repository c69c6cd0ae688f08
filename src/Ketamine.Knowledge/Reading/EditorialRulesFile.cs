using System.Text.RegularExpressions;

namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>lint.yaml</c> and <c>spelling.txt</c>.</summary>
internal static class EditorialRulesFile
{
    private const string AmountsField = "amounts";

    public static EditorialRules? Read(BaseFiles files, Problems problems)
    {
        var words = Words(files.Text(EditorialRules.SpellingFile), problems);
        var fields = YamlFields.Parse(files.Text(EditorialRules.File), EditorialRules.File, 0, problems);
        if (fields is null)
        {
            return null;
        }

        var rules = new EditorialRules
        {
            GroupsWithoutSources = fields.List("groups-without-sources").ToHashSet(StringComparer.Ordinal),
            Names = fields.List("names").ToHashSet(StringComparer.OrdinalIgnoreCase),
            Amounts = [.. fields.List(AmountsField).Select(pattern => Amount(pattern, fields)).OfType<Regex>()],
            OwnWords = words,
        };
        fields.ReportUnknown();
        return rules;
    }

    private static Regex? Amount(string pattern, YamlFields fields)
    {
        try
        {
            return new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            fields.Report(fields.LineOf(AmountsField), $"The pattern '{pattern}' cannot be used: {e.Message}", "Mend the regular expression; look-ahead and back-references are not possible.");
            return null;
        }
    }

    private static List<string> Words(string text, Problems problems)
    {
        var words = new List<string>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var word = line.Split('#')[0].Trim();
            if (word.Any(char.IsWhiteSpace))
            {
                problems.Add(EditorialRules.SpellingFile, number, $"'{word}' is more than one word.", "Write one word a line.");
            }
            else if (word.Length > 0)
            {
                words.Add(word);
            }
        }

        return words;
    }
}
