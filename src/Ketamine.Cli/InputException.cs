using Ketamine.Knowledge;

namespace Ketamine.Cli;

/// <summary>A file or word that a person gave cannot be used; the message lists the problems with their remedies.</summary>
public sealed class InputException(IReadOnlyList<Problem> problems) : Exception(string.Join(Environment.NewLine, Lines(problems)))
{
    // A wrong --knowledge makes every line of a question file a problem; nobody reads thousands.
    private const int Shown = 20;

    public InputException(Problem problem)
        : this([problem])
    {
    }

    private static IEnumerable<string> Lines(IReadOnlyList<Problem> problems)
    {
        var lines = problems.Take(Shown).Select(p => p.ToString());
        return problems.Count > Shown ? lines.Append($"and {problems.Count - Shown} more problems of {problems.Count}.") : lines;
    }
}
