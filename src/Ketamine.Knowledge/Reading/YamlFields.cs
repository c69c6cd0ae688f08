using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Ketamine.Knowledge.Reading;

/// <summary>The named fields of a YAML mapping; each getter reports what is wrong with its field and where.</summary>
internal sealed class YamlFields
{
    private readonly YamlMappingNode _map;
    private readonly int _lineOffset;
    private readonly Problems _problems;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    private YamlFields(YamlMappingNode map, string file, int lineOffset, Problems problems)
    {
        _map = map;
        File = file;
        _lineOffset = lineOffset;
        _problems = problems;
    }

    public string File { get; }

    public int Line => LineOf(_map);

    public IEnumerable<string> Names => _map.Children.Keys.OfType<YamlScalarNode>().Select(k => k.Value ?? "");

    private const string ToQuote = "Look at the indentation, and put a text that holds a colon, # or quotes between double quotes.";

    /// <summary>Parses one YAML document; null, with the problem reported, where it is not a mapping.</summary>
    /// <param name="lineOffset">Lines of the file before the text.</param>
    public static YamlFields? Parse(string text, string file, int lineOffset, Problems problems)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new GuardedYaml(new Parser(new StringReader(text))));
            if (stream.Documents.Count > 0 && stream.Documents[0].RootNode is YamlMappingNode map)
            {
                return new YamlFields(map, file, lineOffset, problems);
            }

            problems.Add(file, 1 + lineOffset, "There are no fields here.", "Write lines of the form 'name: value'.");
        }
        catch (YamlException e)
        {
            problems.Add(file, (int)e.Start.Line + lineOffset, $"This is not valid YAML: {Innermost(e)}",
                ToQuote);
        }
        catch (ArgumentException e)
        {
            // The parser says so, without a place, of some documents that end too soon.
            problems.Add(file, 1 + lineOffset, $"This is not valid YAML: {e.Message}", ToQuote);
        }

        return null;
    }

    public bool Has(string name) => Node(name) is not null;

    public int LineOf(string name) => Node(name) is { } node ? LineOf(node) : Line;

    public string Text(string name, string example)
    {
        if (OptionalText(name) is { Length: > 0 } text)
        {
            return text;
        }

        Report(Line, $"The field '{name}' is missing or empty.", $"Add a line such as '{name}: {example}'.");
        return "";
    }

    public string? OptionalText(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlScalarNode scalar:
                return scalar.Value?.Trim();
            case var other:
                Report(LineOf(other), $"The field '{name}' must be one text.", "Put the text between double quotes.");
                return null;
        }
    }

    public IReadOnlyList<string> List(string name) => [.. Items(name).Select(item => item.Text)];

    /// <summary>The texts of a list, each with its line.</summary>
    public IReadOnlyList<(string Text, int Line)> Items(string name)
    {
        switch (Node(name))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode sequence:
                return [.. sequence.Children.Select(child => (Text: Item(name, child), Line: LineOf(child))).Where(item => item.Text.Length > 0)];
            case var other:
                Report(LineOf(other), $"The field '{name}' must be a list.", $"Write '{name}: [first, second]', or one line '  - text' for each.");
                return [];
        }
    }

    public bool Flag(string name)
    {
        switch (OptionalText(name))
        {
            case null or "false":
                return false;
            case "true":
                return true;
            case var other:
                Report(LineOf(name), $"The field '{name}' is '{other}'.", "Write true or false.");
                return false;
        }
    }

    public DateOnly Date(string name)
    {
        if (DateOnly.TryParseExact(Text(name, "2026-11-24"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (Has(name))
        {
            Report(LineOf(name), $"The field '{name}' is not a date.", "Write year-month-day, such as 2026-11-24.");
        }

        return default;
    }

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum =>
        OptionalText(name) is { } text ? Choose(name, text, LineOf(name), otherwise) : otherwise;

    public IReadOnlyList<T> Choices<T>(string name)
        where T : struct, Enum =>
        [.. Items(name).Select(item => Choose(name, item.Text, item.Line, default(T)))];

    public YamlFields? Fields(string name)
    {
        switch (Node(name))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new YamlFields(map, File, _lineOffset, _problems);
            case var other:
                Report(LineOf(other), $"The field '{name}' must hold fields.", "Write indented lines of the form 'name: value' below it.");
                return null;
        }
    }

    public IReadOnlyList<YamlFields> FieldsList(string name)
    {
        switch (Node(name))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                return [];
            case YamlSequenceNode sequence when sequence.Children.All(c => c is YamlMappingNode):
                return [.. sequence.Children.Cast<YamlMappingNode>().Select(map => new YamlFields(map, File, _lineOffset, _problems))];
            case var other:
                Report(LineOf(other), $"The field '{name}' must be a list of items with fields.", "Start each item with '  - name: value'.");
                return [];
        }
    }

    /// <summary>Reports each field that no getter has asked for: most are misspelt names.</summary>
    public void ReportUnknown()
    {
        foreach (var (key, _) in _map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (!_asked.Contains(name))
            {
                Report(LineOf(key), $"The field '{name}' is not known.", $"Use one of: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}; or delete the line.");
            }
        }
    }

    public void Report(int line, string message, string remedy) => _problems.Add(File, line, message, remedy);

    private T Choose<T>(string name, string text, int line, T otherwise)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (KebabCase.Of(value.ToString()) == text)
            {
                return value;
            }
        }

        var choices = string.Join(", ", Enum.GetNames<T>().Select(KebabCase.Of));
        Report(line, $"The field '{name}' is '{text}'.", $"Choose one of: {choices}.");
        return otherwise;
    }

    private string Item(string name, YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } value } && value.Trim().Length > 0)
        {
            return value.Trim();
        }

        Report(LineOf(node), $"An item of '{name}' is not a text.", "Put the text between double quotes, or delete the line.");
        return "";
    }

    private YamlNode? Node(string name)
    {
        _asked.Add(name);
        return _map.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;
    }

    private int LineOf(YamlNode node) => (int)node.Start.Line + _lineOffset;

    private static string Innermost(Exception e) => e.InnerException is { } inner ? Innermost(inner) : e.Message;
}
