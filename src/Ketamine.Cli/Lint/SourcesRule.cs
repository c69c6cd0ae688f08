using Ketamine.Knowledge;

namespace Ketamine.Cli.Lint;

/// <summary>Every answer rests on a source, but for what the bot says of itself.</summary>
internal sealed class SourcesRule(IReadOnlySet<string> groupsWithoutSources) : ILintRule
{
    public IEnumerable<Finding> Check(KnowledgeBase knowledge) => knowledge.Entries
        .Where(entry => entry.Sources.Count == 0 && !groupsWithoutSources.Contains(entry.Group))
        .Select(entry => Finding.In(entry, "The answer names no source.",
            $"Add 'sources: [id]' with ids of sources.yaml; only groups named in groups-without-sources of {EditorialRules.File} may do without."));
}
