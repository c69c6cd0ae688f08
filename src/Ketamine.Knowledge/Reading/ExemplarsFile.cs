namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>safety-exemplars.tsv</c>: a message a line, and the rule it falls under, or "harmless".</summary>
internal static class ExemplarsFile
{
    private const string Header = "text\tmeaning";
    private const string Harmless = "harmless";

    public static IReadOnlyList<SafetyExemplar> Read(string text, string file, SafetyProtocol? safety, Problems problems)
    {
        var lines = text.Split('\n');
        if (text.Length > 0 && lines[0] != Header)
        {
            problems.Add(file, 1, "The header is not known.", "Start the file with the columns text and meaning, split by a tab.");
        }

        var rules = safety?.Rules.ToDictionary(r => r.Id, StringComparer.Ordinal) ?? [];
        var exemplars = new List<SafetyExemplar>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Split('\t') is [{ Length: > 0 } message, var meaning])
            {
                if (meaning != Harmless && !rules.ContainsKey(meaning))
                {
                    problems.Add(file, i + 1, $"The rule '{meaning}' is not in safety.yaml.", $"Mend the id, or write '{Harmless}'.");
                }

                exemplars.Add(new SafetyExemplar(message, rules.GetValueOrDefault(meaning)));
            }
            else if (lines[i].Length > 0)
            {
                problems.Add(file, i + 1, "The line is not a message and a meaning.", "Split them by one tab.");
            }
        }

        return exemplars;
    }
}
