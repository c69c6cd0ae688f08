namespace Ketamine.Knowledge.Reading;

/// <summary>Reads a folder: <c>entries/&lt;group&gt;/&lt;id&gt;.md</c> and the YAML files beside it.</summary>
internal static class FolderBase
{
    public const string EntriesFolder = "entries";
    private const string PagesFolder = "pages";
    private const string TextsFileName = "texts.yaml";
    private const string CalibrationFile = "calibration.json";
    private const string SafetyFileName = "safety.yaml";
    private const string ExemplarsFileName = "safety-exemplars.tsv";

    public static KnowledgeReading Read(string folder)
    {
        var problems = new Problems();
        var files = new BaseFiles(folder, problems);
        var sources = SourcesFile.Read(files.Text("sources.yaml"), "sources.yaml", problems);
        var texts = TextsFile.Read(files.Text(TextsFileName), TextsFileName, problems);
        var lexicon = LexiconFile.Read(files.Text("lexicon.yaml"), "lexicon.yaml", problems);
        var notAnswered = QuestionList.Read(files.OptionalText("not-answered.txt"));
        var safety = SafetyFile.Read(files.Text(SafetyFileName), SafetyFileName, lexicon, problems);
        var exemplars = ExemplarsFile.Read(files.OptionalText(ExemplarsFileName), ExemplarsFileName, safety, problems);
        var helpLines = HelpLinesFile.Read(files.Text("help-lines.yaml"), "help-lines.yaml", problems);
        var entries = Entries(folder, files, sources, problems);
        var pages = Pages(folder, files);
        CheckIds(entries, problems);
        CheckSuggestions(texts, entries, problems);
        CheckRules(safety, entries, problems);
        if (problems.Any)
        {
            return new KnowledgeReading.Invalid(problems.InOrder());
        }

        var calibration = Path.Combine(folder, CalibrationFile);
        return new KnowledgeReading.Valid(new KnowledgeBase([.. entries.Select(e => e.Entry)])
        {
            Sources = sources,
            Texts = texts!,
            Lexicon = lexicon,
            NotAnswered = notAnswered,
            Pages = pages,
            Safety = safety,
            SafetyExemplars = exemplars,
            HelpLines = helpLines,
            Path = folder,
            Version = files.Version(),
            Calibration = File.Exists(calibration) ? File.ReadAllText(calibration) : null,
        });
    }

    private static List<(string File, Entry Entry)> Entries(string folder, BaseFiles files, IReadOnlyDictionary<string, Source> sources, Problems problems)
    {
        var root = Path.Combine(folder, EntriesFolder);
        var paths = Directory.Exists(root) ? Directory.GetFiles(root, "*.md", SearchOption.AllDirectories) : [];
        if (paths.Length == 0)
        {
            problems.Add(EntriesFolder, 0, "There are no entries.", "Put at least one file entries/<group>/<id>.md there.");
        }

        var entries = new List<(string, Entry)>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var file = Path.GetRelativePath(folder, path).Replace('\\', '/');
            var group = Path.GetFileName(Path.GetDirectoryName(path)!);
            if (EntryFile.Read(Path.GetFileNameWithoutExtension(path), group, files.Text(file), file, sources, problems) is { } entry)
            {
                entries.Add((file, entry));
            }
        }

        return entries;
    }

    private static Dictionary<string, string> Pages(string folder, BaseFiles files)
    {
        var root = Path.Combine(folder, PagesFolder);
        var names = Directory.Exists(root) ? Directory.GetFiles(root, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)) : [];
        return names.ToDictionary(name => name, name => files.Text($"{PagesFolder}/{name}.md"), StringComparer.OrdinalIgnoreCase);
    }

    private static void CheckSuggestions(Texts? texts, List<(string File, Entry Entry)> entries, Problems problems)
    {
        foreach (var unknown in texts?.Suggestions.Where(id => !entries.Exists(e => e.Entry.Id == id)) ?? [])
        {
            problems.Add(TextsFileName, 0, $"The suggestion '{unknown}' is no entry.", "Mend the id, or delete it from suggestions.");
        }
    }

    private static void CheckIds(List<(string File, Entry Entry)> entries, Problems problems)
    {
        foreach (var same in entries.GroupBy(e => e.Entry.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            var first = same.First().File;
            foreach (var (file, _) in same.Skip(1))
            {
                problems.Add(file, 0, $"The id '{same.Key}' is already used by {first}.", "Rename one of the files; the name is the id.");
            }
        }

        var ids = entries.Select(e => e.Entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (file, entry) in entries)
        {
            foreach (var unknown in entry.FollowUps.Where(id => !ids.Contains(id)))
            {
                problems.Add(file, 0, $"The follow-up '{unknown}' is no entry.", "Mend the id, or delete it from follow-ups.");
            }
        }
    }

    private static void CheckRules(SafetyProtocol? safety, List<(string File, Entry Entry)> entries, Problems problems)
    {
        var ids = entries.Select(e => e.Entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var rule in safety?.Rules.Where(r => r.Entry is not null && !ids.Contains(r.Entry)) ?? [])
        {
            problems.Add(SafetyFileName, 0, $"The rule '{rule.Id}' names the entry '{rule.Entry}', which is not there.", "Mend the id, or write the entry.");
        }
    }
}
