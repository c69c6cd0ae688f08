using Ketamine.Knowledge;

namespace Ketamine.Cli.Evaluation;

/// <summary>Reads labelled questions from a tab-separated file with the columns text, label, kind; further columns are ignored.</summary>
internal sealed class QuestionFile
{
    private const int Columns = 3;
    private const char LabelMark = '|';

    private readonly string _path;
    private readonly KnowledgeBase _knowledge;
    private readonly List<Problem> _problems = [];

    private QuestionFile(string path, KnowledgeBase knowledge)
    {
        _path = path;
        _knowledge = knowledge;
    }

    /// <summary>The questions of all files, in order; throws <see cref="InputException"/> with every problem in them.</summary>
    public static IReadOnlyList<LabelledQuestion> ReadAll(IEnumerable<string> paths, KnowledgeBase knowledge)
    {
        CheckIds(knowledge);
        var files = paths.Select(path => new QuestionFile(path, knowledge)).ToList();
        var questions = files.SelectMany(file => file.Read()).ToList();
        var problems = files.SelectMany(file => file._problems).ToList();
        return problems.Count == 0 ? questions : throw new InputException(problems);
    }

    private static void CheckIds(KnowledgeBase knowledge)
    {
        if (Label.Names.FirstOrDefault(name => knowledge.Find(name) is not null) is { } name)
        {
            throw new InputException(new Problem(knowledge.Path, 0, $"The entry '{name}' has the name of a label.", "Rename it, so that the labels of question files are clear."));
        }
    }

    private List<LabelledQuestion> Read()
    {
        if (!File.Exists(_path))
        {
            Report(0, "There is no such file.", "Give --questions the path of a tab-separated file of questions.");
            return [];
        }

        var lines = File.ReadAllLines(_path);
        CheckHeader(lines is [var header, ..] ? header : "");
        return _problems.Count == 0 ? Rows(lines) : [];
    }

    private List<LabelledQuestion> Rows(string[] lines)
    {
        var questions = new List<LabelledQuestion>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0 && Row(lines[i], i + 1) is { } question)
            {
                questions.Add(question);
            }
        }

        if (questions.Count == 0 && _problems.Count == 0)
        {
            Report(0, "There are no questions.", "Add at least one row below the header.");
        }

        return questions;
    }

    private LabelledQuestion? Row(string line, int number)
    {
        var cells = line.Split('\t');
        if (cells.Length < Columns || cells.Take(Columns).Any(string.IsNullOrWhiteSpace))
        {
            Report(number, "The row lacks a text, a label or a kind.", "Fill the first three columns, split by tabs.");
            return null;
        }

        var labels = cells[1].Split(LabelMark).Select(name => ParseLabel(name.Trim(), number)).ToList();
        return labels.Contains(null) ? null : new LabelledQuestion(cells[0], [.. labels.OfType<Label>()], cells[2].Trim());
    }

    private Label? ParseLabel(string name, int number)
    {
        var label = Label.Parse(name, id => _knowledge.Find(id) is not null);
        if (label is null)
        {
            Report(number, $"The label '{name}' is no entry of {_knowledge.Path}.", $"Mend it, choose another base with --knowledge, or use one of {string.Join(", ", Label.Names)}.");
        }

        return label;
    }

    // The third column is the kind whatever its name.
    private void CheckHeader(string line)
    {
        if (line.TrimStart('\uFEFF').Split('\t') is not ["text", "label", { Length: > 0 }, ..])
        {
            Report(1, "The header is not known.", "Start the file with the columns text, label, kind, split by tabs.");
        }
    }

    private void Report(int line, string message, string remedy) => _problems.Add(new Problem(_path, line, message, remedy));
}
