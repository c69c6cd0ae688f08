namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>texts.yaml</c>: one text for each <see cref="TextName"/>, and the smalltalk.</summary>
internal static class TextsFile
{
    private const string SuggestionsField = "suggestions";
    private const string SmalltalkField = "smalltalk";

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
        var read = new Texts(texts, smalltalk) { Suggestions = fields.List(SuggestionsField) };
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
