namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>safety.yaml</c>: sets, asides and rules of the triage, each with its examples.</summary>
internal static class SafetyFile
{
    public static SafetyProtocol? Read(string text, string file, Lexicon lexicon, Problems problems)
    {
        if (YamlFields.Parse(text, file, 0, problems) is not { } fields)
        {
            return null;
        }

        var patterns = new SafetyPatterns(fields, lexicon);
        var asides = Asides(fields, patterns);
        var languages = Languages(fields);
        var protocol = new SafetyProtocol
        {
            Fillers = fields.List("fillers"),
            Asides = asides,
            Rules = Rules(fields, patterns, asides, languages),
            Languages = languages,
            PersonalDetails = Marks(fields),
        };
        fields.ReportUnknown();
        patterns.ReportUnused();
        return protocol;
    }

    private static Dictionary<string, IReadOnlyList<SafetyPattern>> Asides(YamlFields fields, SafetyPatterns patterns) =>
        fields.Fields("asides") is { } asides
            ? asides.Names.ToDictionary(id => id, id => patterns.Read(asides, id), StringComparer.Ordinal)
            : new Dictionary<string, IReadOnlyList<SafetyPattern>>(StringComparer.Ordinal);

    private static List<SafetyRule> Rules(
        YamlFields fields, SafetyPatterns patterns, Dictionary<string, IReadOnlyList<SafetyPattern>> asides, Dictionary<string, LanguageLines> languages)
    {
        var rules = new List<SafetyRule>();
        foreach (var item in fields.FieldsList("rules"))
        {
            item.Text("category", "crisis");
            var rule = new SafetyRule
            {
                Id = item.Text("id", "wants-to-die"),
                Category = item.Choice("category", SafetyCategory.Crisis),
                Entry = item.OptionalText("entry"),
                Help = item.Choices<HelpLineKind>("help"),
                Language = Known(item, item.OptionalText("language"), "language", languages.ContainsKey),
                Unless = [.. item.List("unless").Select(id => Known(item, id, "aside", asides.ContainsKey)).OfType<string>()],
                When = patterns.Read(item, "when"),
                Matches = Required(item, "matches"),
                Passes = Required(item, "passes"),
            };
            item.ReportUnknown();
            CheckRule(rule, rules, item);
            rules.Add(rule);
        }

        return rules;
    }

    private static void CheckRule(SafetyRule rule, List<SafetyRule> before, YamlFields item)
    {
        if (before.Any(other => other.Id == rule.Id))
        {
            item.Report(item.Line, $"The rule '{rule.Id}' stands twice.", "Give each rule an id of its own.");
        }

        if (rule.When.Count == 0)
        {
            item.Report(item.Line, $"Nothing makes the rule '{rule.Id}' match.", "Add 'when:' and below it lines such as '  - want to die'.");
        }

        if (rule.Category is SafetyCategory.Crisis or SafetyCategory.Emergency && rule.Help.Count == 0)
        {
            item.Report(item.Line, $"The rule '{rule.Id}' shows no help lines.", "Add 'help: [emergency, crisis]'.");
        }

        if (rule.Category != SafetyCategory.PersonalAdvice && rule.Entry is null)
        {
            item.Report(item.Line, $"The rule '{rule.Id}' names no entry.", "Add 'entry:' and the id of the entry that says what to do.");
        }
    }

    private static IReadOnlyList<string> Required(YamlFields fields, string name)
    {
        var examples = fields.List(name);
        if (examples.Count == 0)
        {
            fields.Report(fields.Line, $"There are no examples under '{name}'.", $"Add '{name}:' and below it at least one message.");
        }

        return examples;
    }

    private static string? Known(YamlFields fields, string? id, string what, Func<string, bool> isKnown)
    {
        if (id is null || isKnown(id))
        {
            return id;
        }

        fields.Report(fields.LineOf($"{what}s"), $"There is no {what} '{id}'.", $"Add it under '{what}s', or mend the name.");
        return null;
    }

    private static Dictionary<string, LanguageLines> Languages(YamlFields fields)
    {
        var languages = new Dictionary<string, LanguageLines>(StringComparer.Ordinal);
        if (fields.Fields("languages") is { } all)
        {
            foreach (var code in all.Names)
            {
                if (all.Fields(code) is { } lines)
                {
                    languages[code] = new LanguageLines(lines.Text("crisis", "one line of help"), lines.Text("emergency", "one line of help"));
                    lines.ReportUnknown();
                }
            }
        }

        return languages;
    }

    private static PersonalDetailMarks Marks(YamlFields fields)
    {
        if (fields.Fields("personal-details") is not { } marks)
        {
            fields.Report(fields.Line, "There is no field 'personal-details'.", "Add it, with the lists 'before-names' and 'before-numbers'.");
            return new PersonalDetailMarks([], []);
        }

        var read = new PersonalDetailMarks(marks.List("before-names"), marks.List("before-numbers"));
        marks.ReportUnknown();
        return read;
    }
}
