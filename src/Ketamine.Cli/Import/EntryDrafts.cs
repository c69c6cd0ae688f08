using Ketamine.Answering.Curating;
using Ketamine.Knowledge;

namespace Ketamine.Cli.Import;

/// <summary>Makes entries of imported pairs: ids from the questions, follow-ups from the prompts, no source and no sign-off claimed.</summary>
internal sealed class EntryDrafts
{
    private const int MonthsToReview = 12;

    private readonly ImportReading _reading;
    private readonly string _group;
    private readonly DateOnly _today;
    private readonly List<(ImportedPair Pair, string Id)> _named;
    private readonly Dictionary<string, string> _idByKey;

    private EntryDrafts(ImportReading reading, string group, DateOnly today)
    {
        _reading = reading;
        _group = group;
        _today = today;
        _named = Named(reading.Pairs);
        _idByKey = _named.Where(named => named.Pair.Key is not null)
            .GroupBy(named => named.Pair.Key!, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Id, StringComparer.Ordinal);
    }

    /// <summary>The entries of what was read; a pair that cannot become one is reported there.</summary>
    public static IReadOnlyList<EntryDraft> Of(ImportReading reading, string group, DateOnly today)
    {
        var drafts = new EntryDrafts(reading, group, today);
        drafts.ReportSame(named => named.Pair.Questions[0], "The question");
        drafts.ReportSame(named => named.Pair.Key, "The name");
        return [.. drafts._named.Select(named => drafts.Draft(named.Pair, named.Id))];
    }

    private static List<(ImportedPair Pair, string Id)> Named(IReadOnlyList<ImportedPair> pairs)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<(ImportedPair, string)>();
        foreach (var pair in pairs)
        {
            var wanted = WantedId(pair);
            var id = wanted;
            for (var next = 2; !taken.Add(id); next++)
            {
                id = $"{wanted}-{next}";
            }

            named.Add((pair, id));
        }

        return named;
    }

    // A name in words ("watering") is an id that someone chose; a number is only the other tool's.
    private static string WantedId(ImportedPair pair) =>
        pair.Key is { } key && key.Any(char.IsAsciiLetter) && Slug.Of(key) is { Length: > 0 } chosen ? chosen
        : Slug.Of(pair.Questions[0]) is { Length: > 0 } slug ? slug
        : $"question-{pair.Line}";

    private void ReportSame(Func<(ImportedPair Pair, string Id), string?> part, string name)
    {
        foreach (var same in _named.Where(named => part(named) is not null).GroupBy(part, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (pair, _) in same.Skip(1))
            {
                _reading.Report(pair.Line, $"{name} '{same.Key}' also stands in line {same.First().Pair.Line}, with another answer.", "Keep one of the two, or change it in one.");
            }
        }
    }

    private EntryDraft Draft(ImportedPair pair, string id)
    {
        var (fields, rest) = ImportedFields.Of(pair.Metadata);
        var entry = new Entry
        {
            Id = id,
            Group = _group,
            Question = pair.Questions[0],
            Alternates = [.. pair.Questions.Skip(1)],
            Answer = pair.Answer,
            Risk = fields.Risk,
            Sources = [],
            Reviewed = _today,
            ReviewBy = _today.AddMonths(MonthsToReview),
            FollowUps = [.. pair.Prompts.Select(prompt => FollowUp(prompt, pair)).OfType<string>().Distinct(StringComparer.Ordinal)],
            Audience = fields.Audience,
            Regions = fields.Regions,
            Hash = "",
        };
        return new EntryDraft(entry, [.. Remarks(pair, rest)]);
    }

    private string? FollowUp(ImportedPrompt prompt, ImportedPair pair)
    {
        if (_idByKey.TryGetValue(prompt.Key, out var id))
        {
            return id;
        }

        _reading.Report(pair.Line, $"The prompt '{prompt.Text}' leads to '{prompt.Key}', which is not in the file.", "Delete the prompt, or export all questions in one file.");
        return null;
    }

    private IEnumerable<string> Remarks(ImportedPair pair, IEnumerable<KeyValuePair<string, string>> metadata)
    {
        yield return $"Imported from {_reading.File}, line {pair.Line}. Nobody has checked it yet: add sources, then set the dates.";
        foreach (var (name, value) in metadata)
        {
            yield return $"{name}: {value}";
        }

        foreach (var prompt in pair.Prompts.Where(prompt => prompt.Text.Length > 0))
        {
            yield return $"prompt '{prompt.Text}' led to {_idByKey.GetValueOrDefault(prompt.Key)}";
        }
    }
}
