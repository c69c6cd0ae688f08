using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Sources that no answer rests on.</summary>
internal sealed class UnusedSourcesNote : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge)
    {
        var used = knowledge.Entries.SelectMany(entry => entry.Sources).Select(source => source.Id).ToHashSet(StringComparer.Ordinal);
        var unused = knowledge.Sources.Keys.Where(id => !used.Contains(id)).Order(StringComparer.Ordinal).ToList();
        return unused.Count == 0 ? [] : [new Finding("sources.yaml", $"No entry rests on {string.Join(", ", unused)}.", "Keep them for later, or delete them.")];
    }
}
