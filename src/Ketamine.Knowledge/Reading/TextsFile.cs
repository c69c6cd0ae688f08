namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>texts.yaml</c>: one text for each <see cref="TextName"/>, and the smalltalk.</summary>
internal static class TextsFile
{
    private const string SuggestionsField = "suggestions";
    private const string SmalltalkField = "smalltalk";
    private const string CommandsField = "commands";

    public static Texts? Read(string text, string file, Problems problems)
    {
        var fields = YamlFields.Parse(text, file, 0, problems);
        if (fields is null)
        {
            return null;
        }

        var texts = Enum.GetValues<TextName>().Select(Texts.KeyOf)
            .ToDictionary(key => key, key => fields.Text(key, "what the bot says"), StringComparer.Ordinal);
        var smalltalk = fields.FieldsList(SmalltalkField).Select(Smalltalk).ToList();
        var read = new Texts(texts, smalltalk) { Commands = Commands(fields), Suggestions = fields.List(SuggestionsField) };
        fields.ReportUnknown();
        return read;
    }

    /// <summary>The neutral texts of a table base, which brings none of its own.</summary>
    public static Texts Default()
    {
        using var stream = typeof(TextsFile).Assembly.GetManifestResourceStream("default-texts.yaml")
            ?? throw new InvalidOperationException("The program was built without default-texts.yaml.");
        using var reader = new StreamReader(stream);
        var problems = new Problems();
        return Read(reader.ReadToEnd(), "default-texts.yaml", problems) is { } texts && !problems.Any
            ? texts
            : throw new KnowledgeException(problems.InOrder());
    }

    private static Dictionary<CommandName, IReadOnlyList<string>> Commands(YamlFields fields)
    {
        var names = Enum.GetValues<CommandName>();
        if (fields.Fields(CommandsField) is not { } commands)
        {
            fields.Report(fields.Line, "The field 'commands' is missing.", $"Add 'commands:' and below it the phrases of {string.Join(", ", names.Select(Texts.KeyOf))}.");
            return [];
        }

        var phrases = names.ToDictionary(name => name, name => commands.List(Texts.KeyOf(name)));
        foreach (var name in names.Where(name => phrases[name].Count == 0))
        {
            commands.Report(commands.Line, $"The command '{Texts.KeyOf(name)}' has no phrases.", $"Add a line such as '{Texts.KeyOf(name)}: [first phrase, second phrase]'.");
        }

        commands.ReportUnknown();
        return phrases;
    }

    private static Smalltalk Smalltalk(YamlFields fields)
    {
        var item = new Smalltalk(fields.Text("id", "greeting"), fields.List("phrases"), fields.Text("reply", "Hello."));
        if (item.Phrases.Count == 0)
        {
            fields.Report(fields.Line, "This smalltalk has no phrases.", "Add 'phrases: [hello, hi]'.");
        }

        fields.ReportUnknown();
        return item;
    }
}
