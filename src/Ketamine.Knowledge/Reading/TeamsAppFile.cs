namespace Ketamine.Knowledge.Reading;

/// <summary>Reads <c>teams-app.yaml</c>, with the lengths that Teams allows.</summary>
public static class TeamsAppFile
{
    private const int MaxCommands = 10;

    /// <exception cref="KnowledgeException">The file is missing or something in it is wrong; every problem is listed.</exception>
    public static TeamsApp Read(string folder)
    {
        var problems = new Problems();
        var files = new BaseFiles(folder, problems);
        var app = YamlFields.Parse(files.Text(TeamsApp.File), TeamsApp.File, 0, problems) is { } fields ? App(fields) : null;
        return app is not null && !problems.Any ? app : throw new KnowledgeException(problems.InOrder());
    }

    private static TeamsApp App(YamlFields fields)
    {
        var app = new TeamsApp
        {
            ShortName = Text(fields, "short-name", 30),
            FullName = Text(fields, "full-name", 100),
            ShortDescription = Text(fields, "short-description", 80),
            FullDescription = Text(fields, "full-description", 4000),
            Developer = Text(fields, "developer", 32),
            AccentColour = Colour(fields, "accent-colour"),
            Commands = Commands(fields),
            Search = Search(fields),
        };
        fields.ReportUnknown();
        return app;
    }

    private static List<TeamsCommand> Commands(YamlFields fields)
    {
        var commands = fields.FieldsList("commands").Select(Command).ToList();
        if (commands.Count is 0 or > MaxCommands)
        {
            fields.Report(fields.LineOf("commands"), $"There are {commands.Count} commands.", $"List 1 to {MaxCommands} commands, each with a title and a description.");
        }

        return commands;
    }

    private static TeamsCommand Command(YamlFields fields)
    {
        var command = new TeamsCommand(Text(fields, "title", 32), Text(fields, "description", 128));
        if (command.Title.StartsWith('/'))
        {
            fields.Report(fields.Line, $"The command '{command.Title}' begins with '/', which Teams keeps for itself.", "Leave the '/' out.");
        }

        fields.ReportUnknown();
        return command;
    }

    private static TeamsSearch Search(YamlFields fields)
    {
        if (fields.Fields("search") is not { } search)
        {
            fields.Report(fields.Line, "The field 'search' is missing.", "Add 'search:' and below it title, description, parameter-title and parameter-description.");
            return new TeamsSearch("", "", "", "");
        }

        var read = new TeamsSearch(Text(search, "title", 32), Text(search, "description", 128), Text(search, "parameter-title", 32), Text(search, "parameter-description", 128));
        search.ReportUnknown();
        return read;
    }

    private static string Text(YamlFields fields, string name, int most)
    {
        var text = fields.Text(name, "what Teams shows");
        if (text.Length > most)
        {
            fields.Report(fields.LineOf(name), $"The field '{name}' has {text.Length} characters.", $"Shorten it to {most}.");
        }

        return text;
    }

    private static string Colour(YamlFields fields, string name)
    {
        var colour = fields.Text(name, "\"#0F5C5C\"");
        if (colour.Length > 0 && (colour.Length != 7 || colour[0] != '#' || !colour[1..].All(char.IsAsciiHexDigit)))
        {
            fields.Report(fields.LineOf(name), $"'{colour}' is no colour.", "Write # and six hexadecimal digits between quotes, such as \"#0F5C5C\".");
        }

        return colour;
    }
}
