namespace Ketamine.Cli.Import;

/// <summary>Brings the rows of a table together that are alternates of one question: those with the same name or, without names, the same answer.</summary>
internal static class PairRows
{
    public static void Gather(IEnumerable<ImportedPair> rows, ImportReading into)
    {
        foreach (var group in rows.GroupBy(row => row.Key is { } key ? $"key {key}" : $"answer {row.Answer}", StringComparer.Ordinal))
        {
            var first = group.First();
            foreach (var other in group.Where(row => row.Answer != first.Answer))
            {
                into.Report(other.Line, $"It has the name '{other.Key}' of line {first.Line}, and another answer.", "Give both rows the same answer, or names of their own.");
            }

            into.Add(first with
            {
                Questions = [.. group.SelectMany(row => row.Questions).Distinct(StringComparer.Ordinal)],
                Prompts = [.. group.SelectMany(row => row.Prompts).Distinct()],
                Metadata = [.. group.SelectMany(row => row.Metadata).Distinct()],
            });
        }
    }
}
