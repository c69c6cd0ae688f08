using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>An entry knows enough ways in which people ask.</summary>
internal sealed class AlternatesRule : ILintRule
{
    private const int Fewest = 8;

    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries
        .Where(entry => entry.Alternates.Count < Fewest)
        .Select(entry => Finding.In(entry, $"There are {entry.Alternates.Count} alternates; {Fewest} is the least.", "Add other ways in which people ask this: short, long, in slang, in an expert's words."));
}
