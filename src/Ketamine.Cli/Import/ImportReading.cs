using Ketamine.Knowledge;

namespace Ketamine.Cli.Import;

/// <summary>What was read from a file, and every row that could not be.</summary>
internal sealed class ImportReading(string file)
{
    private readonly List<ImportedPair> _pairs = [];
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<ImportedPair> Pairs => _pairs;

    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>The file's name without its folder.</summary>
    public string File => file;

    /// <summary>Takes a pair, or reports what it lacks.</summary>
    public void Add(ImportedPair pair)
    {
        var read = pair with { Questions = [.. pair.Questions.Select(q => q.Trim()).Where(q => q.Length > 0)], Answer = pair.Answer.ReplaceLineEndings("\n").Trim() };
        if (read.Questions.Count == 0)
        {
            Report(pair.Line, "There is no question.", "Write one, or delete the row.");
        }
        else if (read.Answer.Length == 0)
        {
            Report(pair.Line, $"'{read.Questions[0]}' has no answer.", "Write one, or delete the row.");
        }
        else
        {
            _pairs.Add(read);
        }
    }

    public void Report(int line, string message, string remedy) => _problems.Add(new Problem(file, line, message, remedy));
}
